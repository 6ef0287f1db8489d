import { OWNING_SERVICES, UNPREFIXED_SERVICES } from '../../../../src/constructs/guardrails/service-secrets';
import type { Actors } from './actors';
import { ownedBy } from './requests';
import type { GuardrailRow } from './table';

/** A call without its resource. */
export type ServiceCall = Pick<GuardrailRow, 'action' | 'context'>;

/**
 * A call of each AWS service that owns secrets, in an administrator's name: recognised by the names, before AWS has set
 * the tag, and by the tag alone.
 *
 * @param does what the call does, such as `puts a policy`
 */
export function byOwningServices(does: string, call: ServiceCall, actors: Actors): readonly GuardrailRow[] {
  return [
    ...OWNING_SERVICES.map((service) => ({
      what: `${service} ${does} for an administrator`,
      by: actors.administrator,
      ...named(call, `${service}!x`, actors),
    })),
    {
      what: `a service of tomorrow, known by its tag, ${does} for an administrator`,
      by: actors.administrator,
      ...named(call, 'tomorrow!x', actors),
      tags: ownedBy('tomorrow'),
    },
  ];
}

/** The call on a secret whose name begins as those of each AWS service that has no prefix of its own. */
export function underOpenNames(does: string, call: ServiceCall, actors: Actors): readonly GuardrailRow[] {
  return Object.entries(UNPREFIXED_SERVICES).map(([service, name]) => ({
    what: `an administrator ${does} under a name such as ${service} uses`,
    by: actors.administrator,
    ...named(call, `${name}x`, actors),
  }));
}

/** The creation of a secret by each AWS service that owns some. */
export function createdByOwningServices(context: ServiceCall['context'], actors: Actors): readonly GuardrailRow[] {
  const call = { action: 'secretsmanager:CreateSecret', context };
  return byOwningServices('creates a secret', call, actors).filter(({ tags }) => tags === undefined);
}

function named({ action, context }: ServiceCall, name: string, { serviceSecret }: Actors) {
  const isCreation = action === 'secretsmanager:CreateSecret';
  return {
    action,
    resource: serviceSecret(name),
    context: { ...context, ...(isCreation && { 'secretsmanager:Name': name }) },
  };
}
