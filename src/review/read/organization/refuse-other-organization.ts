import { hasHole } from '../../../iam';
import { ReadError } from '../../user-file/read-error';
import type { OrganizationParts } from '../../world/organization-parts';
import { idOf, type Origin } from '../../world/origin';

/** Something that is said of the organization, by the file or by what has the origin. */
interface Said {
  readonly value: string | undefined;
  /** @default - the organization file says so */
  readonly origin?: Origin;
}

/**
 * Holds that a file describes the organization that the stacks and plans are of: guardrails of another one would count
 * in no proof, or in wrong ones.
 *
 * @param file its name, for the message
 * @throws ReadError when its id, root or management account is another
 */
export function refuseOtherOrganization(file: string, { heads, nodes, attachments }: OrganizationParts): void {
  const roots = [
    ...nodes.filter(({ kind }) => kind === 'root').map(({ id, origin }) => ({ value: id, origin })),
    ...attachments.flatMap(({ target, origin }) => (/^r-\w+$/.test(target) ? { value: target, origin } : [])),
  ];
  requireSame(
    file,
    'id',
    heads.map(({ id, origin }) => ({ value: id, origin })),
  );
  requireSame(file, 'root', roots);
  requireSame(
    file,
    'managementAccount',
    heads.map(({ managementAccount, origin }) => ({ value: managementAccount, origin })),
  );
}

/**
 * Holds that a file and what is there place each account in the same unit.
 *
 * @param parts as they are before any change: a plan may move an account
 * @throws ReadError when the file has an account in another unit
 */
export function refuseOtherPlaces(file: string, { nodes }: OrganizationParts): void {
  // What a set of guardrails says of its accounts may name a unit further up.
  const placed = nodes.filter(
    ({ kind, origin }) => kind === 'account' && (origin === undefined || DECLARED.test(origin.address)),
  );
  for (const account of new Set(placed.map(({ id }) => id))) {
    const places = placed.filter(({ id }) => id === account);
    requireSame(
      file,
      `account ${account} in`,
      places.map(({ parent, origin }) => ({ value: parent, origin })),
    );
  }
}

const DECLARED = /(^|\.)aws_organizations_account\./;

function requireSame(file: string, what: string, all: readonly Said[]): void {
  const known = all.filter(({ value }) => value !== undefined && !hasHole(value));
  const here = known.find(({ origin }) => origin === undefined);
  const other = known.find(({ origin, value }) => origin !== undefined && here !== undefined && value !== here.value);
  if (here === undefined || other?.origin === undefined) return;
  throw new ReadError(
    `'${file}' must describe the organization of the stacks, but has ${what} '${here.value}', and ${idOf(other.origin)} '${other.value}': give the file of this organization, or correct it`,
  );
}
