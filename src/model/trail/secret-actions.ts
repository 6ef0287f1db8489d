import { deduplicated } from './actions';
import type { TrailScope } from './trail-query';

/** The `eventSource` of Secrets Manager. */
export const SECRETS_MANAGER = 'secretsmanager.amazonaws.com';

/**
 * Common table expressions that make actions on secrets, as the relation `actions`: those of {@link deduplicated} with
 * `account`, `region` and `secret`, which is the name of the secret whether it was called by name, partial ARN or full
 * ARN, and empty where the call names none.
 *
 * A partial ARN that ends like the suffix of a full one is taken as a full one, unless somebody also used the name as a
 * name: AWS warns of such names for the same reason.
 *
 * The use of a key is on the secret that its encryption context names.
 *
 * @param sources services, as `eventSource` names them; empty: all
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot.html#ARN_secretnamehyphen
 */
export function secretActions(scope: TrailScope, sources: readonly string[] = [SECRETS_MANAGER]): string {
  return `${deduplicated(scope, sources)}, asked AS (
  SELECT *, coalesce(
      json_extract_scalar(requestparameters, '$.secretId'),
      json_extract_scalar(additionaleventdata, '$.SecretId'),
      json_extract_scalar(requestparameters, '$.encryptionContext.SecretARN'),
      CASE WHEN eventname = 'CreateSecret' THEN json_extract_scalar(requestparameters, '$.name') END,
      ''
    ) AS secretid
  FROM deduplicated
), located AS (
  SELECT *,
    secretid LIKE 'arn:%' AS isarn,
    CASE WHEN secretid LIKE 'arn:%' THEN split_part(secretid, ':', 5) ELSE recipientaccountid END AS account,
    CASE WHEN secretid LIKE 'arn:%' THEN split_part(secretid, ':', 4) ELSE awsregion END AS region,
    CASE WHEN secretid LIKE 'arn:%'
      THEN regexp_extract(secretid, '^arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:(.*)$', 1)
      ELSE secretid
    END AS given
  FROM asked
), names AS (
  SELECT DISTINCT account AS nameaccount, region AS nameregion, given AS name FROM located WHERE NOT isarn
), actions AS (
  SELECT located.*,
    CASE WHEN isarn AND name IS NULL AND regexp_like(given, '-[A-Za-z0-9]{6}$')
      THEN substr(given, 1, length(given) - 7)
      ELSE given
    END AS secret
  FROM located
  LEFT JOIN names ON located.isarn AND account = nameaccount AND region = nameregion AND given = name
)`;
}

/** Whether an action was refused, as a condition of SQL. */
export const IS_DENIED =
  "(errorcode LIKE 'AccessDenied%' OR errorcode = 'VpceAccessDenied' OR errorcode = 'UnauthorizedOperation')";

/** Whether an action read a value. A batch is recorded once for each of its secrets, and once more as a call. */
export const IS_READ = "(eventname = 'GetSecretValue' AND errorcode IS NULL)";
