import { sqlDay, sqlText, type TrailScope } from './trail-query';

/**
 * Common table expressions that make actions of recorded events, as the relation `deduplicated`.
 *
 * CloudTrail delivers an event more than once, two trails record it twice, and what concerns two accounts is recorded in
 * each of them under an `eventID` of its own and one `sharedEventID`: all of these are one action. Its copy that names the
 * caller is kept. Network activity is recorded beside the management event of the same call, so that only its refusals
 * count, which are recorded nowhere else.
 *
 * @param sources services, as CloudTrail names them in `eventSource`; empty: all
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export function deduplicated(scope: TrailScope, sources: readonly string[]): string {
  return `recorded AS (
  SELECT
    coalesce(nullif(sharedeventid, ''), eventid) AS action,
    row_number() OVER (
      PARTITION BY coalesce(nullif(sharedeventid, ''), eventid)
      ORDER BY CASE WHEN useridentity.arn IS NULL THEN 1 ELSE 0 END, eventid
    ) AS copy,
    eventtime, eventsource, eventname, eventtype, awsregion, recipientaccountid, useragent,
    sourceipaddress AS address,
    nullif(errorcode, '') AS errorcode,
    errormessage, requestparameters, responseelements, additionaleventdata,
    useridentity.type AS identitytype,
    useridentity.accesskeyid AS accesskey,
    coalesce(useridentity.sessioncontext.sourceidentity, '') AS sourceidentity,
    coalesce(vpcendpointid, '') AS endpoint,
    coalesce(useridentity.arn, useridentity.principalid, useridentity.invokedby) AS session,
    coalesce(
      useridentity.sessioncontext.sessionissuer.arn,
      useridentity.arn,
      useridentity.invokedby,
      'account ' || useridentity.accountid,
      'unknown'
    ) AS principal
  FROM ${scope.table}
  WHERE ${conditions(scope, sources).join('\n    AND ')}
), deduplicated AS (
  SELECT * FROM recorded WHERE copy = 1
)`;
}

function conditions({ from, to, asksForSpan = false }: TrailScope, sources: readonly string[]): readonly string[] {
  return [
    ...(sources.length === 0 ? [] : [`eventsource IN (${sources.map(sqlText).join(', ')})`]),
    "(coalesce(nullif(eventcategory, ''), 'Management') = 'Management'" +
      " OR (eventcategory = 'NetworkActivity' AND nullif(errorcode, '') IS NOT NULL))",
    ...(asksForSpan ? ['eventtime >= ?', '"timestamp" >= ?', 'eventtime < ?', '"timestamp" <= ?'] : []),
    // A file lies under the day of its delivery, which is that of its last event or the next one.
    ...(from === undefined ? [] : [`eventtime >= ${sqlDay(from)}`, `"timestamp" >= ${sqlDay(from, '/')}`]),
    ...(to === undefined ? [] : [`eventtime < ${sqlDay(dayAfter(to))}`, `"timestamp" <= ${sqlDay(dayAfter(to), '/')}`]),
  ];
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
