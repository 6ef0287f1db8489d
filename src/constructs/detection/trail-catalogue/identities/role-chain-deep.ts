import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import { isNoneOf } from '../../../../model/detections/watched/principals';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import { deduplicated } from '../../../../model/trail/actions';
import type { QueryDetection } from '../../trail-detection';

/** From role to role, to where nobody started. */
export function roleChainDeep(): QueryDetection {
  return {
    id: 'role-chain-deep',
    intent: 'A session assumes a role, that session another, and that one a third',
    severity: 'medium',
    control: access.roleTrust,
    techniques: [attack.cloudAccounts, attack.additionalRoles],
    carrier: 'trail-query',
    exempts: {},
    every: 'hour',
    judgement: { kind: 'each', quietHours: 24 },
    about: { service: 'sts', call: 'AssumeRole', parameter: 'roleArn' },
    // A session lasts for twelve hours at most, and one of a chain for one.
    lookBackHours: 15,
    runbook: [
      'Ask for the query `timeline-of-access-key` with the key of the first session: it says who began',
      'Ask the owner of the last role why it trusts the one before',
      'Otherwise revoke the sessions of all three roles',
    ],
    falseAlarms: ['A pipeline that passes through a role of its own account: exempt the role before the last'],
    blindSpots: ['Sessions of SAML and web identities are told from users by their own calls alone'],
    page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html',
    question: (scope, exempt) => ({
      columns: SIGHTING_COLUMNS,
      sql: `WITH ${deduplicated(scope, ['sts.amazonaws.com'])}, assumed AS (
  SELECT principal, accesskey, recipientaccountid AS account, awsregion AS region, eventtime,
    json_extract_scalar(requestparameters, '$.roleArn') AS role,
    json_extract_scalar(responseelements, '$.credentials.accessKeyId') AS issued
  FROM deduplicated
  WHERE eventname = 'AssumeRole' AND errorcode IS NULL
)
SELECT third.principal || ' ' || third.role AS subject, third.principal, third.role AS resource,
  max_by(third.account, third.eventtime) AS account, max_by(third.region, third.eventtime) AS region,
  max(third.eventtime) AS seen, count(*) AS amount, '' AS context, '' AS state
FROM assumed AS third
JOIN assumed AS second ON second.issued = third.accesskey
JOIN assumed AS first ON first.issued = second.accesskey
WHERE ${isNoneOf(exempt).replace('principal', 'third.principal')}
GROUP BY third.principal, third.role
ORDER BY seen, subject`,
    }),
  };
}
