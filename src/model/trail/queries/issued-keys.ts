import { deduplicated } from '../actions';
import type { TrailQuery, TrailScope } from '../trail-query';

const COLUMNS = { issued: 'text', accesskey: 'text', principal: 'text', role: 'text', eventtime: 'text' } as const;

/**
 * Which access keys were given to whom: those of sessions by STS, and those of users by IAM. The key of a session is all
 * that ties its events to whoever assumed the role.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
 */
export function issuedKeysQuery(scope: TrailScope): TrailQuery<typeof COLUMNS> {
  return {
    columns: COLUMNS,
    sql: `WITH ${deduplicated(scope, ['sts.amazonaws.com', 'iam.amazonaws.com'])}, issuing AS (
  SELECT *, coalesce(
    json_extract_scalar(responseelements, '$.credentials.accessKeyId'),
    json_extract_scalar(responseelements, '$.accessKey.accessKeyId'),
    ''
  ) AS issued
  FROM deduplicated
)
SELECT issued, accesskey, principal, json_extract_scalar(requestparameters, '$.roleArn') AS role, eventtime
FROM issuing
WHERE issued <> ''
ORDER BY eventtime, issued`,
  };
}
