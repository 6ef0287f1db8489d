import { recovery } from '../../../../model/controls/recovery';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';
import { notServiceManaged } from '../../service-managed';

const id = 'secret-force-delete';

/** A deleted secret can be restored for some days. */
export function secretForceDelete(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: recovery.deletion,
    intent: 'Nobody deletes a secret at once, without a recovery window',
    cannotExpress: [
      'A replica is always deleted at once: `secret-replica-removal` says who can.',
      'What a service does with its own secret for a caller cannot be told from what the caller does with it, so the secrets that AWS services manage are left out.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html',
    statements: () => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['secretsmanager:DeleteSecret'],
        resources: ['*'],
        conditions: [request('Bool', 'secretsmanager:ForceDeleteWithoutRecovery', ['true']), notServiceManaged()],
      }),
    ],
  };
}
