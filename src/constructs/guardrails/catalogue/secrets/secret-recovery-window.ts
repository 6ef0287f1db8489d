import { recovery } from '../../../../model/controls/recovery';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';
import { requireDays } from '../../option-checks';
import { notServiceManaged } from '../../service-managed';

const id = 'secret-recovery-window';

/** How long a deleted secret can be restored at least. */
export interface SecretRecoveryWindowOptions {
  /** Days: 7 to 30. AWS itself refuses less than 7. */
  readonly days: number;
}

/**
 * A deleted secret can be restored for at least this many days. A call that names no window gets 30 days from AWS.
 *
 * @throws when `days` is not a whole number from 7 to 30
 */
export function secretRecoveryWindow({ days }: SecretRecoveryWindowOptions): Guardrail {
  requireDays('days', id, days, [7, 30]);
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: recovery.deletion,
    intent: `Nobody deletes a secret with a recovery window of less than ${days} days`,
    cannotExpress: [
      'Deletion without any window carries no days: `secret-force-delete` denies it.',
      'The secrets that AWS services manage are left out, as in `secret-force-delete`.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html',
    statements: () => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['secretsmanager:DeleteSecret'],
        resources: ['*'],
        conditions: [
          request('NumericLessThan', 'secretsmanager:RecoveryWindowInDays', [String(days)]),
          notServiceManaged(),
        ],
      }),
    ],
  };
}
