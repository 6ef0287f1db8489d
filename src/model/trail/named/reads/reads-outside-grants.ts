import type { NamedQuery } from '../../named-query';
import { IS_READ, secretActions } from '../../secret-actions';
import { sqlText } from '../../trail-query';

/** Whom the code lets read a secret. */
export interface TrailGrant {
  /** Name of the secret. */
  readonly secret: string;
  /** Account of the secret, twelve digits. */
  readonly account: string;
  /** ARNs of the roles and users that are granted it. */
  readonly principals: readonly string[];
}

const COLUMNS = {
  secret: 'text',
  account: 'text',
  region: 'text',
  principal: 'text',
  reads: 'number',
  last: 'text',
  session: 'text',
} as const;

/** Reads by whom the code grants nothing: by a policy that was made by hand, or that has changed since. */
export function readsOutsideGrants(grants: readonly TrailGrant[]): NamedQuery {
  const pairs = grants.flatMap(({ secret, account, principals }) =>
    principals.map((principal) => `(${[account, secret, principal].map(sqlText).join(', ')})`),
  );
  return {
    id: 'reads-outside-grants',
    question: 'Who read a secret without a grant in the code?',
    query: (scope) => ({
      columns: COLUMNS,
      sql: `WITH ${secretActions(scope)}, granted (grantedaccount, grantedsecret, grantedprincipal) AS (
  VALUES ${pairs.length === 0 ? "('', '', '')" : pairs.join(',\n    ')}
)
SELECT secret, account, region, principal, count(*) AS reads, max(eventtime) AS last,
  max_by(session, eventtime) AS session
FROM actions
LEFT JOIN granted ON account = grantedaccount AND secret = grantedsecret AND principal = grantedprincipal
WHERE ${IS_READ} AND secret <> '' AND grantedsecret IS NULL
GROUP BY secret, account, region, principal
ORDER BY last DESC, secret, account, region, principal`,
    }),
  };
}
