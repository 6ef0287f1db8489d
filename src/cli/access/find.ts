import {
  type Capability,
  declaredSubject,
  findSecrets,
  type Subject,
  type World,
  type WorldPrincipal,
  type WorldSecret,
} from '../../review';
import { CliError } from '../cli-error';
import { safeText } from '../safe-text';

/** @throws `CliError` when no secret has the name, ARN or id */
export function secretsNamed(world: World, text: string): readonly WorldSecret[] {
  const found = findSecrets(world, text);
  if (found.length > 0) return found;
  throw new CliError(`'${safeText(text)}' must be the name, ARN or id of a secret: ${known(world.secrets)}`);
}

/** @throws `CliError` when no principal, or more than one, has the name, ARN or id */
export function principalNamed(world: World, text: string): WorldPrincipal {
  const found = world.principals.filter(({ id, name, arn }) => id === text || name === text || arn === text);
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  if (found.length === 0) {
    throw new CliError(`'${safeText(text)}' must be the name, ARN or id of a role or user: ${known(world.principals)}`);
  }
  const arns = found.map(({ arn }) => safeText(arn)).join(', ');
  throw new CliError(`'${safeText(text)}' must name one role or user, but it names ${arns}: give the ARN`);
}

/** A principal of the world, or an account outside of it by its twelve digits. */
export function subjectNamed(world: World, text: string): Subject {
  if (!/^\d{12}$/.test(text)) return declaredSubject(principalNamed(world, text));
  const label = `account ${text}`;
  return { id: label, kind: 'delegated', label, account: text, principal: { type: 'account', account: text } };
}

const CAPABILITIES = ['read', 'write', 'administer'] as const;

/** @throws `CliError` with exit code 2 for anything else */
export function capabilityNamed(text: string): Exclude<Capability, 'administer-key'> {
  const found = CAPABILITIES.find((capability) => capability === text);
  if (found !== undefined) return found;
  throw new CliError(`'${safeText(text)}' must be one of ${CAPABILITIES.join(', ')}`, 2);
}

function known(items: readonly { readonly name: string }[]): string {
  const names = [...new Set(items.map(({ name }) => safeText(name)))].sort();
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  return names.length === 0 ? 'there are none in the input' : `there are ${names.slice(0, 10).join(', ')}${more}`;
}
