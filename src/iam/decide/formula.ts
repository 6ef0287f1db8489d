import { evaluateGrants } from '../layers/evaluate-grants';
import { allowedByAny, evaluatePolicies, type LayerOptions } from '../layers/evaluate-policies';
import { evaluateResourceControl, evaluateServiceControl } from '../layers/organization-layers';
import type { AccessPolicies } from '../layers/policies';
import type { Layer, ProofStep } from '../layers/proof';
import { all, any, type Expression, FALSE, not, TRUE } from '../logic/expression';
import type { AccessRequest } from '../request/access-request';
import { RequestContext } from '../request/request-context';
import type { Naming } from '../statement/match-principal';
import { coreAllows, isStrict } from './core';
import { resourceAllows, type Sides } from './sides';

/** When a request is allowed, before it is solved: formulas of several requests can be joined. */
export interface Formula {
  readonly expression: Expression;
  readonly proof: readonly ProofStep[];
  /** The layer to name when nothing denies explicitly and the expression is false. */
  readonly missing: Layer | 'contradiction';
}

/**
 * Puts all layers together: something must allow, every gate must be open, and nothing may deny.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function buildFormula(request: AccessRequest, policies: AccessPolicies): Formula {
  const context = new RequestContext(request);
  const proof: ProofStep[] = [];
  const options: LayerOptions = { context, hasBoundary: policies.boundary !== undefined, proof };
  const serviceControl = evaluateServiceControl(policies.serviceControl, options);
  const resourceControl = evaluateResourceControl(policies.resourceControl, options);
  const endpoint = evaluatePolicies('endpoint', policies.endpoint === undefined ? [] : [policies.endpoint], options);
  const resource = evaluatePolicies('resource', policies.resource === undefined ? [] : [policies.resource], options);
  const grants = evaluateGrants(policies.grants, options);
  const identity = evaluatePolicies('identity', policies.identity ?? [], options);
  const boundary = evaluatePolicies('boundary', policies.boundary === undefined ? [] : [policies.boundary], options);
  const session = evaluatePolicies('session', policies.session ?? [], options);
  const sides: Sides = {
    identity: needsNoIdentityPolicy(context) ? TRUE : allowedByAny(identity),
    boundary: policies.boundary === undefined ? TRUE : allowedByAny(boundary),
    session: policies.session === undefined ? TRUE : allowedByAny(session),
    // Grants act like naming the grantee: without an identity policy in the account, with one across accounts.
    resource: eitherAllows(resource.allowed, grants),
  };
  const gates = {
    'service-control': serviceControl.allowed,
    endpoint: policies.endpoint === undefined ? TRUE : allowedByAny(endpoint),
  };
  const core = coreAllows(context, sides);
  const denied = any(
    [serviceControl, resourceControl, endpoint, resource, identity, boundary, session].map((layer) => layer.denied),
  );
  if (core.kind !== 'false') proof.push(...assumed(context));
  const closed = Object.entries(gates).find(([, gate]) => gate.kind === 'false');
  return {
    expression: all([...Object.values(gates), core, not(denied)]),
    proof,
    missing:
      closed !== undefined
        ? (closed[0] as Layer)
        : core.kind === 'false'
          ? missingLayer(context, sides)
          : 'contradiction',
  };
}

function eitherAllows(policy: Sides['resource'], grants: Sides['resource']): Sides['resource'] {
  const joined: Partial<Record<Naming, Expression>> = { ...policy };
  for (const [naming, when] of Object.entries(grants) as Array<[Naming, Expression]>) {
    joined[naming] = any([joined[naming] ?? FALSE, when]);
  }
  return joined;
}

/** A root user needs no policy; for "whoever an account lets" the identity side is left to that account. */
function needsNoIdentityPolicy(context: RequestContext): boolean {
  return context.caller.isAbstract || context.caller.principal.type === 'root';
}

/** What is taken for granted of a principal whose own policies are not looked at, as a step of the proof. */
function assumed({ caller, request: { action } }: RequestContext): readonly ProofStep[] {
  const { principal, account, isAbstract } = caller;
  const step = { layer: 'identity', effect: 'none', outcome: 'applies' } as const;
  if (principal.type === 'root') {
    return [{ ...step, policy: 'root user', why: 'the root user of an account needs no policy of its own' }];
  }
  if (!isAbstract) return [];
  const whose = account === undefined ? 'the accounts of the organization' : `account ${account}`;
  return [
    {
      ...step,
      policy: `policies of ${whose}`,
      why: `they decide who may: whoever they allow ${action}, as far as nothing else denies it`,
    },
  ];
}

/** Which layer a reader should look at when core access is not there. */
function missingLayer(context: RequestContext, sides: Sides): Layer {
  const inAccount = context.caller.account === context.resourceAccount;
  const needsResource = !inAccount || isStrict(context) || context.caller.account === undefined;
  if (needsResource && resourceAllows(sides).kind === 'false') return 'resource';
  for (const layer of ['identity', 'boundary', 'session'] as const) {
    if (sides[layer].kind === 'false') return layer;
  }
  return 'resource';
}
