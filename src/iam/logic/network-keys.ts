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
export function excludeEachOther(groups: ReadonlyArray<readonly Atom[]>): boolean {
  const needed = new Set<string>();
  for (const group of groups) {
    const [first] = group;
    if (first !== undefined && group.some((atom) => !atom.whenAbsent)) needed.add(first.subject);
  }
  return needed.has('aws:sourceip') && ENDPOINT_KEYS.some((key) => needed.has(key));
}
