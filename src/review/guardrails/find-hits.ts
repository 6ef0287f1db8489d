import { type Policy, showHoles } from '../../iam';
import type { WorldPrincipal } from '../world/world-principal';
import { allowedCalls, type Call, narrowed } from './calls';
import { statementsOneByOne } from './guardrail-statement';
import type { GuardrailHit } from './hit';
import { type Denying, type HitSearch, hitOf } from './hit-of';

/**
 * Who would be hit if a set were attached to the targets that its rollout has not reached: every call that a role's own
 * policies allow today, and that a statement of the set would deny. Policies of resources are taken as allowing
 * the role's account.
 *
 * @example
 * for (const set of readGuardrailSets(readStacks('cdktf.out'))) console.log(findHits({ world, set }));
 */
export function findHits(search: HitSearch): readonly GuardrailHit[] {
  const { world, set } = search;
  const open = set.targets.filter(({ attached }) => !attached);
  if (open.length === 0) return [];
  const known = open.every(({ accounts }) => accounts !== undefined);
  const accounts = known ? new Set(open.flatMap((target) => target.accounts ?? [])) : undefined;
  const statements = set.policies.flatMap((policy) =>
    statementsOneByOne(policy).map((statement) => ({ policy, statement })),
  );
  return world.principals.flatMap((principal) => [
    ...unread(search, principal, statements, accounts),
    ...hitsOf(allowedCalls(world, principal), statements, (call, from) =>
      hitOf({ ...search, ...from, principal, call, accounts }),
    ),
  ]);
}

function hitsOf(
  calls: readonly Call[],
  statements: readonly Denying[],
  ask: (call: Call, from: Denying) => GuardrailHit | undefined,
): readonly GuardrailHit[] {
  return statements.flatMap((from) =>
    unique(calls.flatMap((call) => narrowed(call, from.statement.statement))).flatMap((call) => ask(call, from) ?? []),
  );
}

/** A policy of a role that cannot be read may allow anything; one that is kept in part, any action of other services. */
function unread(
  { set }: HitSearch,
  { identity, account, arn, origin }: WorldPrincipal,
  statements: readonly Denying[],
  accounts: ReadonlySet<string> | undefined,
): readonly GuardrailHit[] {
  const reasons = identity.flatMap(({ opaque, partial }) => {
    if (opaque !== undefined || partial === undefined) return opaque ?? [];
    const isConcerned = statements.some(({ statement }) => mayDenyBeyond(partial.services, statement.policy));
    return isConcerned ? partial.why : [];
  });
  const [because] = reasons;
  if (because === undefined || (accounts !== undefined && !accounts.has(account))) return [];
  const about = { set: set.set, policy: '', statement: '', action: '*', resource: '*' };
  return [
    {
      ...about,
      principal: showHoles(arn),
      environment: origin.environment,
      verdict: 'not-proven',
      because,
    },
  ];
}

/** Whether a policy may deny actions of other services. */
function mayDenyBeyond(services: ReadonlySet<string>, { statements }: Policy): boolean {
  return statements.some(
    ({ effect, actions }) =>
      effect === 'Deny' &&
      (actions.inverted ||
        actions.of.some((action) => !services.has(action.slice(0, action.indexOf(':')).toLowerCase()))),
  );
}

function unique(calls: readonly Call[]): readonly Call[] {
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
}
