import { showHoles } from '../../iam';
import { closest } from '../../model/closest';
import { visibleText } from '../finding/visible-text';
import type { World } from '../world/world';
import type { WorldPrincipal } from '../world/world-principal';
import type { WorldSecret } from '../world/world-secret';
import { declaredSubject, type Subject } from './subject';
import { findSecrets } from './targets';
import { UnknownNameError } from './unknown-name-error';

/** @throws UnknownNameError when no secret has the name, ARN, id or address */
export function findSecretsByName(world: World, text: string): readonly WorldSecret[] {
  const found = findSecrets(world, text);
  if (found.length > 0) return found;
  const short = world.secrets.filter(({ name, origin }) => name === `${origin.environment}/${text}`);
  const names = [...new Set(short.map(({ name }) => shown(name)))];
  if (names.length > 1) {
    throw new UnknownNameError(
      `${quoted(text)} must name one secret, but it names ${names.sort().join(', ')}: give the name in full`,
    );
  }
  if (short.length > 0) return short;
  throw new UnknownNameError(
    `${quoted(text)} must be the name, ARN, id or Terraform address of a secret: ${known(text, world.secrets)}`,
  );
}

/**
 * A principal by its name, ARN or id, also behind its environment: `prod/orders-api`.
 *
 * @param near environments whose principals are meant where others have the same name
 * @throws UnknownNameError when no principal, or more than one, has the name, ARN or id
 */
export function findPrincipalByName(world: World, text: string, near: readonly string[] = []): WorldPrincipal {
  const named = world.principals.filter((each) => namesOf(each).includes(text));
  const nearest = named.filter(({ origin }) => near.includes(origin.environment));
  const found = nearest.length === 0 ? named : nearest;
  const [only] = found;
  if (found.length === 1 && only !== undefined) return only;
  const there = known(text, world.principals);
  const missing = `${quoted(text)} must be the name, ARN or id of a role or user: ${there}`;
  if (found.length === 0) throw new UnknownNameError(missing);
  const arns = found.map(({ arn }) => shown(arn)).join(', ');
  const remedy = `give the ARN, or the environment as in ${shown(`${found[0]?.origin.environment}/${text}`)}`;
  throw new UnknownNameError(`${quoted(text)} must name one role or user, but it names ${arns}: ${remedy}`);
}

function namesOf({ id, name, arn, origin }: WorldPrincipal): readonly string[] {
  const names = [name, labelOf(arn)];
  return [id, arn, ...names, ...names.map((each) => `${origin.environment}/${each}`)];
}

/**
 * A principal of the world, or an account outside of it by its twelve digits, also behind the word `account`.
 *
 * @param near environments whose principals are meant where others have the same name
 * @throws UnknownNameError for anything else
 */
export function findSubjectByName(world: World, text: string, near: readonly string[] = []): Subject {
  const [, account] = /^(?:account )?(\d{12})$/.exec(text) ?? [];
  if (account === undefined) return declaredSubject(findPrincipalByName(world, text, near));
  const label = `account ${account}`;
  return { id: label, kind: 'delegated', label, account, principal: { type: 'account', account } };
}

/** `role/app` of its ARN, with its path: as it is shown. */
function labelOf(arn: string): string {
  return arn.slice(arn.lastIndexOf(':') + 1);
}

/** What there is, with what was probably meant first. */
function known(text: string, items: readonly { readonly name: string }[]): string {
  const names = [...new Set(items.map(({ name }) => shown(name)))].sort();
  const more = names.length > 10 ? ` and ${names.length - 10} more` : '';
  const meant = closest(text, names);
  const there = meant === undefined ? 'there are' : `did you mean ${meant}? There are`;
  return names.length === 0 ? 'there are none in the input' : `${there} ${names.slice(0, 10).join(', ')}${more}`;
}

function quoted(text: string): string {
  return `'${shown(text)}'`;
}

function shown(text: string): string {
  return visibleText(showHoles(text));
}
