import { keys } from '../../../../model/controls/keys';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';
import { requireDays } from '../../option-checks';
import { keysForSecrets, RECOGNISED_BY_TAG } from './keys-for-secrets';

const id = 'key-deletion-window';

/** How long the deletion of a key can be cancelled at least. */
export interface KeyDeletionWindowOptions {
  /** Days: 7 to 30. AWS itself refuses less than 7. */
  readonly days: number;
}

/**
 * The deletion of a key for secrets can be cancelled for at least this many days. A call that names no window gets 30
 * days from AWS. Values under a deleted key are lost, so nobody is exempt.
 *
 * @throws when `days` is not a whole number from 7 to 30
 */
export function keyDeletionWindow({ days }: KeyDeletionWindowOptions): Guardrail {
  requireDays('days', id, days, [7, 30]);
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: keys.retirement,
    intent: `Nobody schedules the deletion of a key for secrets in less than ${days} days`,
    cannotExpress: [RECOGNISED_BY_TAG],
    exempts: {},
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html',
    statements: () => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['kms:ScheduleKeyDeletion'],
        resources: ['*'],
        conditions: [
          keysForSecrets(),
          request('NumericLessThan', 'kms:ScheduleKeyDeletionPendingWindowInDays', [String(days)]),
        ],
      }),
    ],
  };
}
