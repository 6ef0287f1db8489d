import type { NamedQuery } from '../../named-query';
import { secretActions } from '../../secret-actions';

const COLUMNS = {
  secret: 'text',
  account: 'text',
  region: 'text',
  succeeded: 'number',
  failed: 'number',
  lastsuccess: 'text',
  lastfailure: 'text',
} as const;

/** How rotation fares, secret by secret: those that fail most come first. */
export const rotationOutcomes: NamedQuery = {
  id: 'rotation-outcomes',
  question: 'How often did each rotation succeed and fail, and when last?',
  query: (scope) => ({
    columns: COLUMNS,
    sql: `WITH ${secretActions(scope)}, outcomes AS (
  SELECT secret, account, region, eventtime,
    eventname = 'RotationSucceeded' AS issuccess,
    eventname IN ('RotationFailed', 'RotationAbandoned') AS isfailure
  FROM actions
  WHERE secret <> ''
)
SELECT secret, account, region,
  count_if(issuccess) AS succeeded,
  count_if(isfailure) AS failed,
  max(CASE WHEN issuccess THEN eventtime END) AS lastsuccess,
  max(CASE WHEN isfailure THEN eventtime END) AS lastfailure
FROM outcomes
WHERE issuccess OR isfailure
GROUP BY secret, account, region
ORDER BY failed DESC, lastsuccess, secret, account, region`,
  }),
};
