import type { Atom } from './atom';

/**
 * Keys that are there only when the request comes through a VPC endpoint, in lower case; `aws:SourceIp` is there only
 * when it does not.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip
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
  const isNeeded = (key: string): boolean => byKey.get(key)?.some((atom) => !atom.whenAbsent) ?? false;
  return isNeeded('aws:sourceip') && ENDPOINT_KEYS.some(isNeeded);
}
