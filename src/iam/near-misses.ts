import type { AccessPolicies } from './layers/policies';
import type { Layer } from './layers/proof';
import type { Policy, Statement } from './policy/policy';
import type { AccessRequest } from './request/access-request';
import { RequestContext } from './request/request-context';
import { candidatesFor } from './statement/action-candidates';
import { conditionExpression } from './statement/condition-expression';
import { principalMatches } from './statement/principal-expression';
import { resourceExpression } from './statement/resource-expression';
import { showHoles } from './strings/hole';

/** An Allow for the action that does not apply to the request. */
export interface NearMiss {
  readonly layer: Layer;
  readonly policy: string;
  /** Index in the list `Statement` of its policy, from 0; words for people count from 1. */
  readonly statement: number;
  readonly sid?: string;
  /** The first of resource, principal and conditions that does not fit. */
  readonly why: string;
}

/**
 * The statements that allow the action, but not here: what a reader looks at first when nothing allows.
 *
 * An answer's proof has the statements that apply; this has those that do not.
 *
 * @example
 * for (const { policy, sid, why } of findNearMisses(request, policies)) console.log(policy, sid, why);
 */
export function findNearMisses(request: AccessRequest, policies: AccessPolicies): NearMiss[] {
  const context = new RequestContext(request);
  return policiesByLayer(policies).flatMap(([layer, policy]) =>
    candidatesFor(policy, context.action)
      .filter(({ statement }) => statement.effect === 'Allow')
      .flatMap(({ statement }) => {
        const why = reasonNot(statement, context, policies.boundary !== undefined);
        const { index, sid } = statement;
        return why === undefined
          ? []
          : [{ layer, policy: policy.name, statement: index, ...(sid === undefined ? {} : { sid }), why }];
      }),
  );
}

function policiesByLayer(policies: AccessPolicies): Array<[Layer, Policy]> {
  const one = (layer: Layer, list: ReadonlyArray<Policy | undefined>): Array<[Layer, Policy]> =>
    list.flatMap((policy) => (policy === undefined ? [] : [[layer, policy] as [Layer, Policy]]));
  return [
    ...one(
      'service-control',
      (policies.serviceControl ?? []).flatMap((level) => level.policies),
    ),
    ...one('endpoint', [policies.endpoint]),
    ...one('resource', [policies.resource]),
    ...one('identity', policies.identity ?? []),
    ...one('boundary', [policies.boundary]),
    ...one('session', policies.session ?? []),
  ];
}

function reasonNot(statement: Statement, context: RequestContext, hasBoundary: boolean): string | undefined {
  if (resourceExpression(statement.resources, context).kind === 'false') {
    return `${showHoles(context.resource)} is not among its resources`;
  }
  const matches = principalMatches(statement, context, hasBoundary);
  if (matches.every((match) => match.when.kind === 'false')) return 'it does not name the principal';
  const failed = statement.conditions.find((condition) => conditionExpression(condition, context).kind === 'false');
  if (failed === undefined) return undefined;
  const values = failed.values.map((value) => showHoles(value.text)).join(' or ');
  return `${failed.operator.name} ${failed.key} ${values} does not hold`;
}
