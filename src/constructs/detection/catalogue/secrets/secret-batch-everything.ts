import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** One call asks for every value. */
export function secretBatchEverything(): Detection {
  return {
    id: 'secret-batch-everything',
    intent: 'Somebody reads secrets in a batch with a filter that matches all of them',
    severity: 'high',
    control: access.leastPrivilege,
    techniques: [attack.cloudSecrets],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'List the GetSecretValue events of the same principal and minute: they name the secrets whose values were given',
      'Revoke the sessions of the principal',
      'Rotate every secret that was read',
    ],
    falseAlarms: ['Tools that back up or compare secrets'],
    blindSpots: [
      'A filter that names a common letter, tag or prefix matches as much and looks ordinary',
      'Many single reads are a sweep, which needs a count',
    ],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_BatchGetSecretValue.html',
    pattern: () =>
      calls('secretsmanager', ['BatchGetSecretValue'], {
        requestParameters: { filters: { values: ['', { prefix: '!' }] } },
      }),
  };
}
