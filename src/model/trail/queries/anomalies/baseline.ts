import { IS_READ, secretActions } from '../../secret-actions';
import { sqlDay, type TrailDay, type TrailQuery, type TrailScope } from '../../trail-query';

/** What each kind of anomaly answers. */
export const ANOMALY_COLUMNS = {
  principal: 'text',
  secret: 'text',
  account: 'text',
  region: 'text',
  seen: 'text',
  sentence: 'text',
} as const;

/** A question of what is unlike before. */
export interface AnomalyKind {
  /** Lower-case words joined by `-`. */
  readonly id: string;
  /** @param split the day from which reads are looked at; those before are what is usual */
  readonly query: (scope: TrailScope, split: TrailDay) => TrailQuery<typeof ANOMALY_COLUMNS>;
}

/** Common table expressions with all reads, as the relation `reads`: `isrecent` are those that are looked at. */
export function reads(scope: TrailScope, split: TrailDay): string {
  return `${secretActions(scope)}, reads AS (
  SELECT secret, account, region, principal, eventtime, address, useragent AS agent,
    substr(eventtime, 12, 2) AS hour,
    substr(eventtime, 1, 13) AS hourofday,
    substr(eventtime, 1, 10) AS day,
    eventtime >= ${sqlDay(split)} AS isrecent
  FROM actions
  WHERE ${IS_READ} AND secret <> ''
)`;
}

/** A value that a principal's reads of a secret did not have before, where what they had before is steady. */
export interface NewValue {
  /** Column of `reads`. */
  readonly column: 'address' | 'agent' | 'hour';
  /** Condition of SQL on the reads before, by which they are steady enough to compare with. */
  readonly steady: string;
  /** SQL of the sentence: `value` and `times` are of the new value, `reads` and `kinds` of what was before. */
  readonly sentence: string;
}

/** The question for such values. */
export function newValueQuery(
  scope: TrailScope,
  split: TrailDay,
  { column, steady, sentence }: NewValue,
): TrailQuery<typeof ANOMALY_COLUMNS> {
  return {
    columns: ANOMALY_COLUMNS,
    sql: `WITH ${reads(scope, split)}, usual AS (
  SELECT secret AS usualsecret, account AS usualaccount, region AS usualregion, principal AS usualprincipal,
    count(*) AS reads, count(DISTINCT ${column}) AS kinds
  FROM reads
  WHERE NOT isrecent
  GROUP BY secret, account, region, principal
  HAVING ${steady}
), newvalues AS (
  SELECT secret, account, region, principal, ${column} AS value, min(eventtime) AS seen, count(*) AS times
  FROM reads
  GROUP BY secret, account, region, principal, ${column}
  HAVING count_if(NOT isrecent) = 0
)
SELECT principal, secret, account, region, seen, ${sentence} AS sentence
FROM newvalues
JOIN usual ON secret = usualsecret AND account = usualaccount AND region = usualregion AND principal = usualprincipal
ORDER BY seen, principal, secret, account, region, sentence`,
  };
}
