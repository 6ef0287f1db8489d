import { createHash } from 'node:crypto';
import type { IConstruct } from 'constructs';
import { refuse } from '../synthesis/validation';
import type { RotationFunctionProps } from './rotation-function-props';

const CREDENTIAL = /password(?!_length|s$)|passwd|credential|private_?key|api_?key(?!_description)|token(?!_)/i;

/** Refuses what could throttle a rotation, and settings that would give a secret away. */
export function requireRotationFunction(construct: IConstruct, props: RotationFunctionProps): void {
  const { reservedConcurrency: reserved, settings = {} } = props;
  if (reserved !== undefined && (!Number.isInteger(reserved) || reserved < 10)) {
    refuse(
      construct,
      `\`reservedConcurrency\` must be 10 or more, because fewer can throttle a rotation, got ${reserved}: leave it out`,
    );
  }
  for (const key of Object.keys(settings)) requirePlain(construct, key);
}

/**
 * The name of a secret's own function: 1 to 64 characters, and another one for every secret of the account. A hash
 * keeps apart secrets whose names differ only in what a function's name cannot have.
 */
export function functionName(secretName: string): string {
  const name = `rotate-${secretName.replaceAll(/[^A-Za-z0-9]/g, '-')}`;
  if (/^[A-Za-z0-9/]+$/.test(secretName) && name.length <= 64) return name;
  return `${name.slice(0, 55)}-${createHash('sha256').update(secretName).digest('hex').slice(0, 8)}`;
}

function requirePlain(construct: IConstruct, key: string): void {
  if (key === 'SECRET_ARNS' || key.startsWith('AWS_') || !/^[A-Za-z]\w*$/.test(key)) {
    refuse(construct, `\`settings\` must not set '${key}': it is reserved, or no name of an environment variable`);
  }
  if (CREDENTIAL.test(key)) {
    refuse(
      construct,
      `\`settings\` must not contain what looks like a credential, got key '${key}': name a secret that the function reads instead`,
    );
  }
}
