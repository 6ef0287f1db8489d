import { access } from '../../../../model/controls/access';
import { attack } from '../../../../model/detections/attack';
import { isNoneOf } from '../../../../model/detections/watched/principals';
import { SIGHTING_COLUMNS } from '../../../../model/detections/watched/sighting';
import type { TrailGrant } from '../../../../model/trail/named/reads/reads-outside-grants';
import { IS_READ, secretActions } from '../../../../model/trail/secret-actions';
import { sqlText } from '../../../../model/trail/trail-query';
import type { QueryDetection } from '../../trail-detection';

/** Whom the code lets read. */
export interface GrantsOptions {
  /** At least one. Secrets of which none is given are left out. */
  readonly grants: readonly TrailGrant[];
}

/**
 * The proof says who can read: this says who did, and was not among them.
 *
 * @throws when there is no grant
 */
export function secretReadOutsideGrants({ grants }: GrantsOptions): QueryDetection {
  if (grants.length === 0) throw new Error('`grants` must have at least one entry, got none');
  const granted = grants.flatMap(({ account, secret, principals }) =>
    principals.map((principal) => `(${[account, secret, principal].map(sqlText).join(', ')})`),
  );
  const known = grants.map(({ account, secret }) => `(${[account, secret].map(sqlText).join(', ')})`);
  return {
    id: 'secret-read-outside-grants',
    intent: 'Somebody reads a secret whom the code grants nothing',
    severity: 'high',
    control: access.secretPolicies,
    techniques: [attack.cloudSecrets, attack.additionalRoles],
    carrier: 'trail-query',
    exempts: {
      deployment: 'Terraform reads what it makes',
      rotation: 'A rotation reads the secrets that it is given, and no grant names it',
      'break-glass': 'Another detection reports it at once',
    },
    every: 'hour',
    judgement: { kind: 'each', quietHours: 24 },
    about: { service: 'secretsmanager', call: 'GetSecretValue', parameter: 'secretId' },
    lookBackHours: 2,
    runbook: [
      'Find the policy that lets the principal read, and who changed it: the query `policy-changes` says',
      'Put the grant into the code, or take the policy back by a deployment',
      'Otherwise revoke its sessions, and rotate the secret',
    ],
    falseAlarms: ['A grant of the code that was deployed before the detections were'],
    blindSpots: ['Secrets that the code does not make', 'Whoever reads through a role that is granted the secret'],
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/cloudtrail_log_entries.html',
    question: (scope, exempt) => ({
      columns: SIGHTING_COLUMNS,
      sql: `WITH ${secretActions(scope)}, granted (grantedaccount, grantedsecret, grantedprincipal) AS (
  VALUES ${granted.length === 0 ? "('', '', '')" : granted.join(',\n    ')}
), known (knownaccount, knownsecret) AS (
  VALUES ${known.join(',\n    ')}
)
SELECT principal || ' ' || account || ':' || secret AS subject, principal, secret AS resource, account,
  max_by(region, eventtime) AS region, max(eventtime) AS seen, count(*) AS amount, '' AS context, '' AS state
FROM actions
JOIN known ON account = knownaccount AND secret = knownsecret
LEFT JOIN granted ON account = grantedaccount AND secret = grantedsecret AND principal = grantedprincipal
WHERE ${IS_READ} AND grantedsecret IS NULL AND ${isNoneOf(exempt)}
GROUP BY principal, account, secret
ORDER BY seen, subject`,
    }),
  };
}
