import { hasHole } from '../../iam';
import { groupedBy } from '../../model/grouped-by';
import { AccessQueries } from '../../review/access/access-queries';
import type { World } from '../../review/world/world';
import type { Observed } from './observed';

const UNKNOWN = 'not known: the trail has no events of the account';

/** A declared principal that can read a secret, in whatever Regions. */
export interface Grant {
  readonly environment: string;
  readonly secret: string;
  readonly account: string;
  /** ARN. */
  readonly principal: string;
  /** Used in any Region is used. */
  readonly state: 'used' | 'never used' | typeof UNKNOWN;
}

/** Who of those that the stacks declare can read what, and whether they did. What is not proven is no grant. */
export function findGrants(world: World, observed: Observed): readonly Grant[] {
  const granted = new AccessQueries(world).readers().flatMap(({ subject, target, answer }) => {
    const { principal } = subject;
    if (subject.kind !== 'declared' || !('arn' in principal) || answer.verdict === 'not-proven') return [];
    if (hasHole(principal.arn) || hasHole(target.name) || hasHole(target.account)) return [];
    return [{ ...target, principal: principal.arn }];
  });
  const grants = groupedBy(granted, ({ environment, name, account, principal }) =>
    JSON.stringify([environment, name, account, principal]),
  );
  return [...grants.keys()].sort().flatMap((key) => {
    const [grant] = grants.get(key) ?? [];
    if (grant === undefined) return [];
    const { environment, name, account, principal } = grant;
    const isUsed = observed.of({ name, account }).some((read) => read.principal === principal);
    const state = isUsed ? 'used' : observed.covers(account) ? 'never used' : UNKNOWN;
    return [{ environment, secret: name, account, principal, state } as const];
  });
}
