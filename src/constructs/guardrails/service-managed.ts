import type { Condition } from '../../model/policy/condition';
import { request } from '../../model/policy/conditions';
import type { AllResourcesExcept } from '../../model/policy/statement';
import type { GuardrailScope } from './guardrail';
import { OWNING_SERVICE, OWNING_SERVICES, UNPREFIXED_SERVICES, type UnprefixedService } from './service-secrets';

/** What a name cannot tell: for the limits of a guardrail. */
export const RECOGNISED_BY_NAME =
  'Secrets that AWS services create are recognised by the beginnings of their names, such as `rds!`: AWS says that nobody else creates them, not how it keeps others from such a name, and a service that is not among them is bound.';

/** Who takes care of what AWS services own: for the limits of a guardrail. */
export const LEFT_TO_SERVICES =
  'Secrets that AWS services own are left to them and to whoever calls: the guardrail cannot tell a service that calls by a role of the account from a person.';

/**
 * What to leave out of a Deny: the secrets of AWS services, which they manage in the name of whoever asked them or by a
 * role of the account. The parts go into one statement.
 *
 * @throws when a service of the scope has no reason
 */
export function exceptServices(scope: GuardrailScope): {
  readonly resources: AllResourcesExcept;
  readonly condition: Condition;
} {
  return { resources: allButServiceManaged(scope), condition: notServiceManaged() };
}

/**
 * The condition that a secret to be created is not one that an AWS service manages: they choose key and tags.
 *
 * @throws when a service of the scope has no reason
 */
export function exceptServiceManaged(scope: GuardrailScope): Condition {
  return request('StringNotLike', 'secretsmanager:Name', namesOf(scope));
}

/**
 * Every secret but those that AWS services manage: for calls that create one under a key, and by the key itself.
 *
 * @throws when a service of the scope has no reason
 */
export function allButServiceManaged(scope: GuardrailScope): AllResourcesExcept {
  return { allExcept: namesOf(scope).map((name) => `arn:${scope.partition}:secretsmanager:*:*:secret:${name}`) };
}

/** The condition that a secret that exists is none that an AWS service owns. */
export function notServiceManaged(): Condition {
  return request('Null', `aws:ResourceTag/${OWNING_SERVICE}`, ['true']);
}

function namesOf({ unprefixedServices = {} }: GuardrailScope): readonly string[] {
  const named = Object.entries(unprefixedServices).map(([service, reason]) => {
    if (reason.trim() === '') throw new Error(`\`unprefixedServices\` must give '${service}' a reason, got none`);
    return UNPREFIXED_SERVICES[service as UnprefixedService];
  });
  return [...OWNING_SERVICES.map((service) => `${service}!`), ...named].map((name) => `${name}*`);
}
