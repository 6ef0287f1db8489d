import type { Construct } from 'constructs';
import { refuse } from '../../synthesis/validation';

/** Names of rules have at most 64 characters. */
const LONGEST_NAME = 64;

/**
 * The beginning of the names of all that detects in an environment, which the guardrail `alarms-protected` keeps.
 *
 * @throws when the environment is malformed
 */
export function detectionPrefix(construct: Construct, environment: string): string {
  if (!/^[a-z0-9-]{1,20}$/.test(environment)) {
    refuse(construct, `\`environment\` must be 1 to 20 characters of a-z 0-9 -, got '${environment}'`);
  }
  return `${environment}-secret-detection`;
}

/** @throws when the name is longer than AWS takes */
export function ruleName(construct: Construct, prefix: string, id: string): string {
  const name = `${prefix}-${id}`;
  if (name.length > LONGEST_NAME) {
    refuse(
      construct,
      `\`id\` of a detection must leave its rule a name of at most ${LONGEST_NAME} characters, got '${name}' of ${name.length}: shorten the id or the environment`,
    );
  }
  return name;
}
