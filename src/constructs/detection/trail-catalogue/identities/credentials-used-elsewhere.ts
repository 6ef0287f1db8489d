import { perimeter } from '../../../../model/controls/perimeter';
import { attack } from '../../../../model/detections/attack';
import { isNoneOf } from '../../../../model/detections/watched/principals';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import { IS_READ, secretActions } from '../../../../model/trail/secret-actions';
import { whole } from '../../numbers';
import type { QueryDetection } from '../../trail-detection';
import type { MemoryOptions } from '../secrets/secret-read-first';

/**
 * Credentials of a workload that turn up in another network have been taken there.
 *
 * @throws when the days are out of their range
 */
export function credentialsUsedElsewhere({ days = 90 }: MemoryOptions = {}): QueryDetection {
  const remembered = whole('days', days, [7, 365]);
  return {
    id: 'credentials-used-elsewhere',
    intent: `A role reads a secret from a network from which it has not read any for ${remembered} days`,
    severity: 'high',
    control: perimeter.networks,
    techniques: [attack.cloudAccounts, attack.cloudSecrets],
    carrier: 'trail-query',
    exempts: {},
    every: 'hour',
    judgement: { kind: 'first', days: remembered },
    about: { service: 'secretsmanager', call: 'GetSecretValue' },
    lookBackHours: 2,
    runbook: [
      'Ask the owner of the role whether it runs in a new network',
      'Otherwise revoke its sessions: whoever has its credentials has them until they end',
      'Find what the address did since, and rotate every secret that it read',
    ],
    falseAlarms: ['A workload that moves to another network', 'A function outside a VPC, whose addresses change'],
    blindSpots: [
      'Credentials that are used within the network of the workload, or through its endpoint',
      'The first day of a role: every network is new then',
    ],
    page: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html',
    question: (scope, exempt) => ({
      columns: SIGHTING_COLUMNS,
      // An endpoint is a network. Elsewhere it is 256 addresses of version 4, and a /48 of version 6. Names are of AWS services.
      sql: `WITH ${secretActions(scope)}, networks AS (
  SELECT principal, account, region, eventtime,
    CASE
      WHEN endpoint <> '' THEN endpoint
      WHEN regexp_like(address, '^[0-9]+[.][0-9]+[.][0-9]+[.][0-9]+$')
        THEN regexp_extract(address, '^([0-9]+[.][0-9]+[.][0-9]+)[.]', 1)
      WHEN regexp_like(address, '^[0-9a-f]+:[0-9a-f]+:[0-9a-f]+:')
        THEN regexp_extract(address, '^([0-9a-f]+:[0-9a-f]+:[0-9a-f]+):', 1)
      ELSE ''
    END AS network
  FROM actions
  WHERE ${IS_READ} AND identitytype = 'AssumedRole' AND ${isNoneOf(exempt)}
)
SELECT principal || ' ' || network AS subject, principal, '' AS resource, max_by(account, eventtime) AS account,
  max_by(region, eventtime) AS region, max(eventtime) AS seen, count(*) AS amount, principal AS context, '' AS state
FROM networks
WHERE network <> ''
GROUP BY principal, network
ORDER BY seen, subject`,
    }),
  };
}
