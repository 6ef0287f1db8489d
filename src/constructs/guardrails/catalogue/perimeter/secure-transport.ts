import { encryption } from '../../../../model/controls/encryption';
import { request } from '../../../../model/policy/conditions';
import { type Guardrail, sidOf } from '../../guardrail';
import { denyResources, SECRETS_AND_KEYS } from './deny-resources';

const id = 'secure-transport';

/** Secrets and keys are reached over TLS, whatever their own policies say. */
export function secureTransport(): Guardrail {
  return {
    id,
    type: 'RESOURCE_CONTROL_POLICY',
    control: encryption.transport,
    intent: 'Nobody uses a secret or key without TLS',
    offByDefault:
      'The endpoints of both services answer over TLS alone, and the policy of each secret of this library demands it: this is evidence for audits that ask for a control of the organization',
    cannotExpress: [
      'Which version of TLS, and whose certificate the client accepts: that is for endpoints and clients.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    statements: () => [denyResources(sidOf(id), SECRETS_AND_KEYS, [request('Bool', 'aws:SecureTransport', ['false'])])],
  };
}
