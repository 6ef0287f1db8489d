import type { Atom } from './atom';

/**
 * Keys that are there only when the request comes through a VPC endpoint, in lower case; `aws:SourceIp` is there only
 * when it does not.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip
 */
export const ENDPOINT_KEYS: readonly string[] = [
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:sourcevpcarn',
  'aws:vpcsourceip',
  'aws:vpceaccount',
  'aws:vpceorgid',
  'aws:vpceorgpaths',
];

/** Whether keys that are never in one request must all be there. */
export function excludeEachOther(byKey: ReadonlyMap<string, readonly Atom[]>): boolean {
  return isNeeded(byKey.get('aws:sourceip')) && ENDPOINT_KEYS.some((key) => isNeeded(byKey.get(key)));
}

function isNeeded(atoms: readonly Atom[] | undefined): boolean {
  return atoms?.some((atom) => !atom.whenAbsent) ?? false;
}
