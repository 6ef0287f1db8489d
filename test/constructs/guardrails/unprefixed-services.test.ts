import { Guardrails } from '../../../src/constructs/guardrails/catalogue/guardrails';
import { UNPREFIXED_SERVICES } from '../../../src/constructs/guardrails/service-secrets';
import { PolicyDocument } from '../../../src/model/policy/document';
import { prod } from '../../../stacks/environments/prod';
import { actorsOf } from '../../helpers/synth/guardrails/actors';
import { ask } from '../../helpers/synth/guardrails/ask';
import { scope } from '../../helpers/synth/guardrails/scope';
import { underOpenNames } from '../../helpers/synth/guardrails/service-rows';

const actors = actorsOf(prod);
const services = Object.keys(UNPREFIXED_SERVICES) as (keyof typeof UNPREFIXED_SERVICES)[];
const guardrails = [
  Guardrails.secretPolicyWriters(),
  Guardrails.secretPublicPolicy(),
  Guardrails.secretRotationRules(),
  Guardrails.secretRotationCancelled(),
  Guardrails.secretTags(),
  Guardrails.secretCustomerKey(),
];
const calls = [
  { action: 'secretsmanager:PutResourcePolicy' },
  { action: 'secretsmanager:RotateSecret', context: { 'secretsmanager:ModifyRotationRules': true } },
  { action: 'secretsmanager:CancelRotateSecret' },
  { action: 'secretsmanager:CreateSecret' },
];

/** The services for which each of the calls is denied. */
function deniedWith(unprefixedServices: (typeof scope)['unprefixedServices']) {
  const texts = guardrails.map((guardrail) =>
    new PolicyDocument(guardrail.statements({ ...scope, unprefixedServices })).minified(),
  );
  const attached = { SERVICE_CONTROL_POLICY: texts, RESOURCE_CONTROL_POLICY: [] };
  return services.filter((_, index) =>
    calls.every((call) => {
      const row = underOpenNames('calls', call, actors)[index];
      return row !== undefined && ask(row, actors, attached).verdict === 'denied';
    }),
  );
}

test('names that anybody may choose are bound, whichever service uses them', () => {
  expect(deniedWith(undefined)).toEqual(services);
});

test.each(services)('the names of %s are let out where the organization says why, and no others', (service) => {
  expect(deniedWith({ [service]: 'A team uses it' })).toEqual(services.filter((other) => other !== service));
});

test('throws when a service has no reason', () => {
  expect(() => Guardrails.secretTags().statements({ ...scope, unprefixedServices: { datazone: ' ' } })).toThrow(
    new Error("`unprefixedServices` must give 'datazone' a reason, got none"),
  );
});
