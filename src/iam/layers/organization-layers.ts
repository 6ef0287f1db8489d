import { all, any, type Expression, TRUE, unknown } from '../logic/expression';
import type { RequestContext } from '../request/request-context';
import { allowedByAny, evaluatePolicies, type LayerOptions } from './evaluate-policies';
import type { OrganizationLevel } from './policies';
import type { Layer, ProofStep } from './proof';
import { supportsResourceControl } from './resource-control-services';

/** What must be allowed, and what is denied, by organization policies. */
export interface GateVerdict {
  readonly allowed: Expression;
  readonly denied: Expression;
}

const OPEN_GATE: GateVerdict = { allowed: TRUE, denied: { kind: 'false' } };

/**
 * SCPs: every level from the root to the account must allow, and none may deny. They bind the users and roles of member
 * accounts, the root user included; not the management account, service-linked roles, services or federated identities.
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 */
export function evaluateServiceControl(
  levels: readonly OrganizationLevel[] | undefined,
  options: LayerOptions,
): GateVerdict {
  const { caller } = options.context;
  const bound = 'arn' in caller.principal || 'account' in caller.principal || caller.isAbstract;
  if (levels === undefined || !bound || caller.isServiceLinked || isManagement(options.context, caller.account)) {
    return OPEN_GATE;
  }
  const verdicts = levels.map((level) => evaluateLevel('service-control', level, options));
  return {
    allowed: all(verdicts.map((verdict) => verdict.allowed)),
    denied: any(verdicts.map((verdict) => verdict.denied)),
  };
}

/**
 * RCPs: none may deny. RCPFullAWSAccess is attached to every level and cannot be taken away, so allowing is not asked.
 * They bind the resources of member accounts for services that support them; not requests of service-linked roles, nor
 * AWS managed keys, nor kms:RetireGrant.
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
 */
export function evaluateResourceControl(
  levels: readonly OrganizationLevel[] | undefined,
  options: LayerOptions,
): GateVerdict {
  const { context } = options;
  const exempt =
    context.caller.isServiceLinked ||
    context.request.awsManagedKey === true ||
    context.action === 'kms:retiregrant' ||
    context.resource === '*' ||
    isManagement(context, context.resourceAccount);
  if (levels === undefined || exempt || !supportsResourceControl(context.service)) return OPEN_GATE;
  const verdicts = levels.map((level) => evaluateLevel('resource-control', level, options));
  return { allowed: TRUE, denied: any(verdicts.map((verdict) => verdict.denied)) };
}

/** What one level allows and denies; where it is not certain that it applies, neither is certain. */
function evaluateLevel(layer: Layer, level: OrganizationLevel, options: LayerOptions): GateVerdict {
  const { policies, allowsAll = false, uncertain } = level;
  if (uncertain === undefined) {
    const verdict = evaluatePolicies(layer, policies, options);
    return { allowed: allowsAll ? TRUE : allowedByAny(verdict), denied: verdict.denied };
  }
  const proof: ProofStep[] = [];
  const verdict = evaluatePolicies(layer, policies, { ...options, proof });
  const doubt = unknown(uncertain);
  const denied = all([verdict.denied, doubt]);
  const bears = denied.kind !== 'false' || !allowsAll;
  if (bears) options.proof.push(...proof.map((step) => ({ ...step, outcome: 'unknown' as const })));
  return { allowed: allowsAll ? TRUE : any([allowedByAny(verdict), doubt]), denied };
}

function isManagement(context: RequestContext, account: string | undefined): boolean {
  const management = context.request.organization?.managementAccount;
  return management !== undefined && management === account;
}
