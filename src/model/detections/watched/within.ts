/** What is counted within a window. */
export interface Within {
  /** Expression of SQL for what is counted, each once. */
  readonly thing: string;
  /** Condition of SQL on the actions that count. */
  readonly where: string;
  readonly minutes: number;
  readonly least: number;
}

/**
 * Common table expressions that find principals with many different things within a window, as the relation `many`: one
 * row for each principal, with the most things and the last moment at which there were enough. Who has too few in the
 * whole span is left out before moments are compared with each other.
 */
export function manyWithin({ thing, where, minutes, least }: Within): string {
  return `things AS (
  SELECT DISTINCT principal, ${thing} AS thing, account, region, eventtime,
    to_unixtime(from_iso8601_timestamp(eventtime)) AS moment
  FROM actions
  WHERE ${where}
), busy AS (
  SELECT principal AS busyprincipal FROM things GROUP BY principal HAVING count(DISTINCT thing) >= ${least}
), candidates AS (
  SELECT things.* FROM things JOIN busy ON principal = busyprincipal
), counted AS (
  SELECT later.principal, later.account, later.region, later.eventtime, count(DISTINCT earlier.thing) AS things
  FROM candidates AS later
  JOIN candidates AS earlier ON earlier.principal = later.principal
    AND earlier.moment <= later.moment AND earlier.moment >= later.moment - ${minutes * 60}
  GROUP BY later.principal, later.account, later.region, later.eventtime
), many AS (
  SELECT principal, max_by(account, eventtime) AS account, max_by(region, eventtime) AS region,
    max(eventtime) AS seen, max(things) AS things
  FROM counted
  WHERE things >= ${least}
  GROUP BY principal
)`;
}

/** The rows of `many`, as sightings. */
export const MANY_SIGHTINGS = `SELECT principal AS subject, principal, '' AS resource, account, region, seen,
  things AS amount, '' AS context, '' AS state
FROM many
ORDER BY seen, subject`;
