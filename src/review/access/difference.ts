import { type Answer, type Change, compareAnswers } from '../../iam';
import type { World } from '../world/world';
import type { Worlds } from '../world/worlds';
import type { Access, Target } from './access';
import { AccessQueries } from './access-queries';
import { allAccesses } from './all-accesses';
import type { Assumptions, Capability } from './capability';
import type { Subject } from './subject';

/** What a change does to what one principal may do with one secret or key. */
export interface AccessChange {
  readonly change: Exclude<Change, 'unchanged'>;
  /** After the change; of what is gone, before it. */
  readonly subject: Subject;
  readonly target: Target;
  readonly capability: Capability;
  /** Denied when there was no access. */
  readonly before: Answer;
  readonly after: Answer;
  /** Whether the principal, or the secret, is replaced: AWS gives it a new identity. */
  readonly replaced: readonly ('principal' | 'secret')[];
}

/** Stands for the answer of whoever is in no list of accesses: what denies is not known by itself. */
export const NO_ACCESS: Answer = { verdict: 'denied', by: { kind: 'implicit', layer: 'identity' }, proof: [] };
/** At the end of the id of a principal that a plan replaces. */
export const REPLACED = '#replaced';

/**
 * Who gains, loses, or keeps under other conditions what access to which secret or key. A principal or secret is the
 * same before and after when it has the same address, also when it is replaced.
 *
 * @returns sorted by environment, secret, Region and principal; nothing without a world before
 *
 * @example
 * const changes = accessChanges(readInput({ plans: [{ environment: 'prod', file: 'plan.json' }] }));
 */
export function accessChanges({ before, after }: Worlds, assumptions: Assumptions = {}): readonly AccessChange[] {
  if (before === undefined) return [];
  const accessesOf = (world: World) => allAccesses(new AccessQueries(world, assumptions));
  return compareAccesses(accessesOf(before), accessesOf(after), after);
}

/** The same from answers that are there already. */
export function compareAccesses(
  old: readonly Access[],
  present: readonly Access[],
  after: World,
): readonly AccessChange[] {
  const earlier = byPair(old);
  const later = byPair(present);
  const replaced = new Set(
    [...after.principals, ...after.secrets].map(({ id }) => id).filter((id) => id.includes(REPLACED)),
  );
  const pairs = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return pairs.flatMap((pair): readonly AccessChange[] => {
    const [then, now] = [earlier.get(pair), later.get(pair)];
    const shown = (now ?? then) as Access;
    const [was, is] = [then?.answer ?? NO_ACCESS, now?.answer ?? NO_ACCESS];
    const change = compareAnswers(was, is);
    if (change === 'unchanged' || isSameUnknown(was, is)) return [];
    const { subject, target, capability } = shown;
    return [{ change, subject, target, capability, before: was, after: is, replaced: replacedOf(shown, replaced) }];
  });
}

function byPair(accesses: readonly Access[]): ReadonlyMap<string, Access> {
  return new Map(
    accesses.map((access) => {
      const { subject, target, capability } = access;
      const secret = target.id.replace(REPLACED, '');
      const key = [
        target.environment,
        target.name,
        target.region,
        subject.kind,
        subject.id.replace(REPLACED, ''),
        secret,
        capability,
      ];
      return [JSON.stringify(key), access];
    }),
  );
}

/** What was not proven for the same reasons before is not a change. */
function isSameUnknown(before: Answer, after: Answer): boolean {
  return (
    before.verdict === 'not-proven' &&
    after.verdict === 'not-proven' &&
    JSON.stringify(before.because) === JSON.stringify(after.because)
  );
}

function replacedOf({ subject, target }: Access, replaced: ReadonlySet<string>): AccessChange['replaced'] {
  const renewed = target.id.replace(`@${target.region}`, `${REPLACED}@${target.region}`);
  return [
    ...(replaced.has(subject.id) || replaced.has(`${subject.id}${REPLACED}`) ? ['principal' as const] : []),
    ...(replaced.has(target.id) || replaced.has(renewed) ? ['secret' as const] : []),
  ];
}
