import { perimeter } from '../../../../model/controls/perimeter';
import { attack } from '../../../../model/detections/attack';
import { isNoneOf } from '../../../../model/detections/watched/principals';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import { secretActions } from '../../../../model/trail/secret-actions';
import type { QueryDetection } from '../../trail-detection';

/** No rule of EventBridge receives network activity: the trail alone has it. */
export function secretDeniedByEndpoint(): QueryDetection {
  return {
    id: 'secret-denied-by-endpoint',
    intent: 'The policy of a VPC endpoint refuses a call to Secrets Manager or KMS',
    severity: 'high',
    control: perimeter.networks,
    techniques: [attack.transferToAccount, attack.cloudSecrets],
    carrier: 'trail-query',
    exempts: {},
    every: 'hour',
    judgement: { kind: 'each', quietHours: 24 },
    about: { service: 'secretsmanager', call: 'VpceAccessDenied' },
    lookBackHours: 2,
    runbook: [
      'Find the workload behind the address in the network of the endpoint',
      'Ask its owner whether it uses credentials of another organization: this is what the policy refuses',
      'Otherwise take the workload off the network, and look for what it sent elsewhere',
    ],
    falseAlarms: ['A workload that is deployed before the policy of its endpoint admits it'],
    blindSpots: ['A trail without network activity events', 'Calls that take another way than the endpoint'],
    page: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-network-events-with-cloudtrail.html',
    question: (scope, exempt) => ({
      columns: SIGHTING_COLUMNS,
      sql: `WITH ${secretActions(scope, ['secretsmanager.amazonaws.com', 'kms.amazonaws.com'])}
SELECT principal || ' ' || endpoint AS subject, principal, '' AS resource, max_by(account, eventtime) AS account,
  max_by(region, eventtime) AS region, max(eventtime) AS seen, count(*) AS amount, '' AS context, '' AS state
FROM actions
WHERE errorcode = 'VpceAccessDenied' AND ${isNoneOf(exempt)}
GROUP BY principal, endpoint
ORDER BY seen, subject`,
    }),
  };
}
