import { secretActions } from '../secret-actions';
import { sqlText, type TrailQuery, type TrailScope } from '../trail-query';

const COLUMNS = { kind: 'text', name: 'text' } as const;

/** What a name means in the trail: secrets that have it, and the ARNs of roles and users that end with it. */
export function namesQuery(scope: TrailScope, name: string): TrailQuery<typeof COLUMNS> {
  const text = sqlText(name);
  return {
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope, [])}
SELECT DISTINCT 'secret' AS kind, secret AS name FROM actions WHERE secret = ${text}
UNION ALL
SELECT DISTINCT 'principal' AS kind, principal AS name FROM actions
WHERE principal = ${text} OR substr(principal, length(principal) - length(${text})) = '/' || ${text}
ORDER BY 1, 2`,
  };
}
