import {
  type AccessPolicies,
  type AccessRequest,
  type Answer,
  allowAll,
  allowAllUnder,
  type Condition,
  type ContextValue,
  compareAnswers,
  evaluate,
  type Policy,
  parsePolicy,
  showConditions,
  showHoles,
} from '../../iam';
import { declaredSubject } from '../access/subject';
import type { World } from '../world/world';
import type { WorldPrincipal } from '../world/world-principal';
import { type Call, someArn } from './calls';
import type { GuardrailStatement } from './guardrail-statement';
import type { GuardrailHit, HitVerdict } from './hit';
import { membership } from './membership';
import type { GuardrailPolicy, SynthesizedSet } from './read-guardrail-sets';

/** What is asked of a set. */
export interface HitSearch {
  readonly world: World;
  readonly set: SynthesizedSet;
  /** Values of condition keys that are the same in every request. @default {} */
  readonly context?: Readonly<Record<string, ContextValue>>;
}

/** A statement of a set, and the policy that it is of. */
export interface Denying {
  readonly policy: GuardrailPolicy;
  readonly statement: GuardrailStatement;
}

/** A call of a principal that a statement may deny. */
interface Asked extends HitSearch, Denying {
  readonly principal: WorldPrincipal;
  readonly call: Call;
  /** Those below the targets. @default - every account */
  readonly accounts?: ReadonlySet<string>;
}

/** What a statement would do to a call that a principal may make today; nothing when it would change nothing. */
export function hitOf(asked: Asked): GuardrailHit | undefined {
  const resource = boundResource(asked);
  if (!isBelowTargets(asked, resource)) return undefined;
  const request = requestOf(asked, resource);
  if (isDeniedToday(asked, request) || !isChanged(asked, request)) return undefined;
  const [verdict, because] = verdictOf(answerUnder(asked, request));
  const { set, principal, policy, statement, call } = asked;
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

/** SCPs bind whatever is called. RCPs bind named resources alone: `*` is asked as one of the caller's own account. */
function boundResource({ policy, principal, call }: Asked): string {
  const { action, resource } = call;
  if (isServiceControl(policy) || resource !== '*') return resource;
  return `arn:${principal.arn.split(':')[1]}:${action.split(':')[0]}:*:${principal.account}:*`;
}

/** SCPs bind the account of the caller, RCPs that of the resource. */
function isBelowTargets({ policy, principal, accounts }: Asked, resource: string): boolean {
  const owner = resource.split(':')[4];
  const bound = isServiceControl(policy) || !owner ? principal.account : owner;
  return accounts === undefined || accounts.has(bound);
}

function requestOf(asked: Asked, resource: string): AccessRequest {
  return {
    principal: declaredSubject(asked.principal).principal,
    action: asked.call.action,
    resource: someArn(resource),
    ...membership({ ...asked, region: resource.split(':')[3] }),
  };
}

function isDeniedToday({ principal }: Asked, request: AccessRequest): boolean {
  const { identity, boundary, account } = principal;
  const own = { identity, ...(boundary && { boundary }) };
  return evaluate(request, { ...own, resource: resourcePolicy(account) }).verdict === 'denied';
}

/** Whether the statement changes the answer to a call that is allowed under the conditions of the role's own policy. */
function isChanged(asked: Asked, request: AccessRequest): boolean {
  const { principal, call } = asked;
  const today = { identity: [allowAllUnder('identity', call.conditions)], resource: resourcePolicy(principal.account) };
  return compareAnswers(evaluate(request, today), answerUnder(asked, request, call.conditions)) !== 'unchanged';
}

/**
 * The answer with the statement attached.
 *
 * @param conditions under which the role's own policy allows; none when left out, for a call that fulfils them already
 */
function answerUnder(
  { set, principal, policy, statement }: Asked,
  request: AccessRequest,
  conditions: readonly Condition[] = [],
): Answer {
  const base = { identity: [allowAllUnder('identity', conditions)], resource: resourcePolicy(principal.account) };
  const attached: AccessPolicies = isServiceControl(policy)
    ? { serviceControl: [{ name: set.set, policies: [FULL_ACCESS, statement.policy] }] }
    : { resourceControl: [{ name: set.set, policies: [statement.policy] }] };
  return evaluate(request, { ...base, ...attached });
}

const FULL_ACCESS = allowAll('FullAccess');

function isServiceControl({ type }: GuardrailPolicy): boolean {
  return type === 'SERVICE_CONTROL_POLICY';
}

/** A resource's policy that leaves the decision to the identity policies of an account. */
function resourcePolicy(account: string): Policy {
  return parsePolicy('resource', {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: '*', Resource: '*', Principal: { AWS: account } },
  });
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
