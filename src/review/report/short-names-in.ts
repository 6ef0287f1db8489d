import type { EnvironmentReport, ShortName } from './report';
import type { ShortNames } from './short-names';

/** The short names of all principals, secrets and keys that lists of an environment name, sorted. */
export function shortNamesIn(
  lists: Pick<EnvironmentReport, 'changes' | 'access' | 'escalations' | 'notProven'>,
  short: ShortNames,
): readonly ShortName[] {
  const names = new Map<string, string>();
  const add = (name: string, toShort: (name: string) => string) => {
    if (!names.has(name)) names.set(name, toShort(name));
  };
  const { changes, access, escalations } = lists;
  const pairs = lists.notProven.flatMap(({ pair }) => pair ?? []);
  for (const list of [changes, access, escalations, pairs]) {
    for (const { principal } of list) add(principal, short.principal);
  }
  for (const list of [changes, access]) {
    for (const { secret, capability } of list) add(secret, capability === 'administer-key' ? short.key : short.secret);
  }
  for (const list of [escalations, pairs]) for (const { secret } of list) add(secret, short.secret);
  return [...names]
    .filter(([name, is]) => name !== is)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, is]) => ({ name, short: is }));
}
