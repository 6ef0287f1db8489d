import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import { isNoneOf } from '../../../../model/detections/watched/principals';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import { deduplicated } from '../../../../model/trail/actions';
import { whole } from '../../numbers';
import type { QueryDetection } from '../../trail-detection';
import type { MemoryOptions } from '../secrets/secret-read-first';

/**
 * A trust that nobody used before is used.
 *
 * @throws when the days are out of their range
 */
export function roleAssumedFromNewAccount({ days = 90 }: MemoryOptions = {}): QueryDetection {
  const remembered = whole('days', days, [7, 365]);
  return {
    id: 'role-assumed-from-new-account',
    intent: `A role is assumed from another account for the first time in ${remembered} days`,
    severity: 'medium',
    control: access.roleTrust,
    techniques: [attack.trustedRelationship, attack.cloudAccounts],
    carrier: 'trail-query',
    exempts: {},
    every: 'hour',
    judgement: { kind: 'first', days: remembered },
    about: { service: 'sts', call: 'AssumeRole', parameter: 'roleArn' },
    lookBackHours: 2,
    runbook: [
      'Read the trust policy of the role, and find who changed it last',
      'Ask the owner of the role whether the other account is meant to use it',
      'Otherwise take the account out of the trust policy, and revoke the sessions of the role',
    ],
    falseAlarms: ['A new account of the organization that is deployed into', 'A new role'],
    blindSpots: ['A new principal of an account that assumed the role before'],
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html',
    question: (scope, exempt) => ({
      columns: SIGHTING_COLUMNS,
      sql: `WITH ${deduplicated(scope, ['sts.amazonaws.com'])}, assumed AS (
  SELECT principal, recipientaccountid AS account, awsregion AS region, eventtime,
    json_extract_scalar(requestparameters, '$.roleArn') AS role,
    CASE WHEN principal LIKE 'arn:%' THEN split_part(principal, ':', 5)
      ELSE regexp_extract(principal, '^account (.*)$', 1) END AS caller
  FROM deduplicated
  WHERE eventname = 'AssumeRole' AND errorcode IS NULL AND ${isNoneOf(exempt)}
)
SELECT caller || ' ' || role AS subject, max_by(principal, eventtime) AS principal, role AS resource,
  max_by(account, eventtime) AS account, max_by(region, eventtime) AS region, max(eventtime) AS seen,
  count(*) AS amount, '' AS context, '' AS state
FROM assumed
WHERE caller <> '' AND caller <> split_part(role, ':', 5)
GROUP BY caller, role
ORDER BY seen, subject`,
    }),
  };
}
