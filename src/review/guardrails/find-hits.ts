import {
  type Answer,
  type ContextValue,
  compareAnswers,
  evaluate,
  type OrganizationLevel,
  type Policy,
  parsePolicy,
  showConditions,
  showHoles,
} from '../../iam';
import { declaredSubject } from '../access/subject';
import type { World } from '../world/world';
import type { WorldPrincipal } from '../world/world-principal';
import { allowedCalls, type Call, narrowed, someArn } from './calls';
import { type GuardrailStatement, statementsOf } from './guardrail-statement';
import type { GuardrailHit, HitVerdict } from './hit';
import { membership } from './membership';
import type { GuardrailPolicy, SynthesizedSet } from './read-guardrail-sets';

const EVERYTHING = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };
const FULL_ACCESS = parsePolicy('FullAccess', EVERYTHING);

/** What is asked of a set. */
export interface HitSearch {
  readonly world: World;
  readonly set: SynthesizedSet;
  /** Values of condition keys that are the same in every request. @default {} */
  readonly context?: Readonly<Record<string, ContextValue>>;
}

/**
 * Who would be hit if a set were attached to the targets that its rollout has not reached: every call that a role's own
 * policies allow today, and that a statement of the set would deny. Policies of resources are taken as letting the
 * role's account in.
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
    statementsOf(policy.text).map((statement) => ({ policy, statement })),
  );
  return world.principals.flatMap((principal) => [
    ...unread(search, principal, statements, accounts),
    ...hitsOf(allowedCalls(world, principal), statements, (call, from) =>
      hitOf({ ...search, ...from, principal, call, accounts }),
    ),
  ]);
}

interface Denying {
  readonly policy: GuardrailPolicy;
  readonly statement: GuardrailStatement;
}

function hitsOf(
  calls: readonly Call[],
  statements: readonly Denying[],
  ask: (call: Call, from: Denying) => GuardrailHit | undefined,
): readonly GuardrailHit[] {
  return statements.flatMap((from) =>
    unique(calls.flatMap((call) => narrowed(call, from.statement))).flatMap((call) => ask(call, from) ?? []),
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
      (actions.inverted || actions.of.some((action) => !services.has(action.slice(0, action.indexOf(':'))))),
  );
}

interface Asked extends HitSearch, Denying {
  readonly principal: WorldPrincipal;
  readonly call: Call;
  /** Those below the targets. @default - every account */
  readonly accounts?: ReadonlySet<string>;
}

function hitOf(asked: Asked): GuardrailHit | undefined {
  const { set, principal, policy, statement, call, accounts } = asked;
  const isService = policy.type === 'SERVICE_CONTROL_POLICY';
  const resource = isService ? call.resource : ownResource(call, principal);
  const bound = isService ? principal.account : (resource.split(':')[4] ?? '');
  if (accounts !== undefined && !accounts.has(bound || principal.account)) return undefined;
  const request = {
    principal: declaredSubject(principal).principal,
    action: call.action,
    resource: someArn(resource),
    ...membership({ ...asked, region: resource.split(':')[3] }),
  };
  const lettingIn = resourcePolicy(principal.account);
  if (evaluate(request, { ...ownPolicies(principal), resource: lettingIn }).verdict === 'denied') return undefined;
  const levels: readonly OrganizationLevel[] = [
    { name: set.set, policies: [...(isService ? [FULL_ACCESS] : []), statement.policy] },
  ];
  const guarded = { resource: lettingIn, [isService ? 'serviceControl' : 'resourceControl']: levels };
  const identity = [allowing(call.conditions)];
  const change = compareAnswers(
    evaluate(request, { identity, resource: lettingIn }),
    evaluate(request, { identity, ...guarded }),
  );
  if (change === 'unchanged') return undefined;
  // Without the conditions of the role's own statement, which the call fulfils already.
  const [verdict, because] = verdictOf(evaluate(request, { identity: [allowing()], ...guarded }));
  return {
    set: set.set,
    policy: policy.name,
    statement: statement.sid,
    principal: showHoles(principal.arn),
    environment: principal.origin.environment,
    action: call.action,
    resource: showHoles(resource),
    verdict,
    because,
  };
}

/** RCPs bind named resources alone: `*` is asked as one of the caller's own account. */
function ownResource({ action, resource }: Call, { account, arn }: WorldPrincipal): string {
  return resource === '*' ? `arn:${arn.split(':')[1]}:${action.split(':')[0]}:*:${account}:*` : resource;
}

/** A resource's policy that leaves the decision to the identity policies of an account. */
function resourcePolicy(account: string): Policy {
  return parsePolicy('resource', {
    ...EVERYTHING,
    Statement: { ...EVERYTHING.Statement, Principal: { AWS: account } },
  });
}

/** The statement that allows a call, for that call alone. */
function allowing(conditions?: Call['conditions']): Policy {
  return parsePolicy('identity', {
    ...EVERYTHING,
    Statement: { ...EVERYTHING.Statement, ...(conditions && { Condition: conditions }) },
  });
}

function ownPolicies({ identity, boundary }: WorldPrincipal) {
  return { identity, ...(boundary && { boundary }) };
}

function verdictOf(answer: Answer): readonly [HitVerdict, string] {
  switch (answer.verdict) {
    case 'denied':
      return ['denied', ''];
    case 'not-proven':
      return ['not-proven', answer.because.join('; ')];
    case 'allowed-if':
      return ['denied-unless', showConditions(answer.conditions)];
    default:
      return ['not-proven', 'whether the conditions of the role are those of the guardrail'];
  }
}

function unique(calls: readonly Call[]): readonly Call[] {
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
}
