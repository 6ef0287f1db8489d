import type { Answer } from './decide/answer';
import { conclude } from './decide/conclude';
import { buildFormula } from './decide/formula';
import type { AccessPolicies } from './layers/policies';
import type { AccessRequest } from './request/access-request';
import { requireOneResource } from './request/request-error';

/**
 * Answers whether a request is allowed, from the published evaluation logic of AWS.
 *
 * Pure and synchronous; policies are parsed once and can be used for any number of questions. It never guesses: what
 * cannot be decided from the input is `not-proven`.
 *
 * @throws RequestError when the resource is a pattern, or holds a reference that nobody resolved
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 *
 * @example
 * const answer = evaluate(
 *   { principal: { type: 'role', arn: roleArn }, action: 'secretsmanager:GetSecretValue', resource: secretArn },
 *   { identity: [parsePolicy('role/app inline', document)] },
 * );
 */
export function evaluate(request: AccessRequest, policies: AccessPolicies): Answer {
  requireOneResource(request.resource);
  return conclude(buildFormula(request, policies));
}
