import { type RecordMember, TRAIL_RECORD } from '../../model/trail/record';
import { sqlText } from '../../model/trail/trail-query';

/** What the embedded engine is told of the shape of a record. A member of another shape becomes nothing. */
function shapeOf(member: RecordMember): unknown {
  if (member === 'text') return 'VARCHAR';
  if (member === 'json') return 'JSON';
  return Object.fromEntries(Object.entries(member).map(([name, each]) => [name, shapeOf(each)]));
}

// Requests and answers have values of secrets where somebody else's program wrote the record: CloudTrail leaves them out.
const VALUES = ['secretString', 'secretBinary', 'SecretString', 'SecretBinary'];
const NO_VALUES = sqlText(JSON.stringify(Object.fromEntries(VALUES.map((name) => [name, null]))));

function columnOf(member: string): string {
  const column = member.toLowerCase();
  const value = `r.${member}`;
  if (TRAIL_RECORD[member as keyof typeof TRAIL_RECORD] !== 'json') return `${value} AS ${column}`;
  const has = VALUES.map((name) => `contains(${value}, '"${name}"')`).join(' OR ');
  return `CASE WHEN ${has} THEN json_merge_patch(${value}, ${NO_VALUES}) ELSE ${value} END AS ${column}`;
}

/** The columns of the table, from a record `r`: those that Athena has, with the day as its partitions have it. */
const COLUMNS = [
  ...Object.keys(TRAIL_RECORD).map(columnOf),
  `replace(substr(r.eventTime, 1, 10), '-', '/') AS "timestamp"`,
];

const SHAPE = sqlText(JSON.stringify(shapeOf(TRAIL_RECORD)));

/**
 * What tells an event from something else. Conditions look at these alone: the engine takes a record apart for a condition,
 * and once more for the columns.
 */
const { eventVersion, eventID, eventName, eventTime, eventSource } = TRAIL_RECORD;
const SIGNS = sqlText(JSON.stringify(shapeOf({ eventVersion, eventID, eventName, eventTime, eventSource })));

const IS_EVENT = `coalesce(signs.eventID IS NOT NULL AND signs.eventName IS NOT NULL
  AND signs.eventTime LIKE '____-__-__T__:__:__Z' AND try_cast(signs.eventTime AS TIMESTAMP) IS NOT NULL, false)`;
const IS_KNOWN_VERSION = "coalesce(signs.eventVersion LIKE '1.%', false)";

/** The statements that read a batch of files. */
export interface RecordStatements {
  /** Makes the table of the trail, empty. */
  readonly createTable: string;
  /** Makes the tables of a connection through which files pass. */
  readonly createPassage: readonly string[];
  /** Files become records, as JSON. */
  readonly split: string;
  /** Answers, for each file, how many records it has, and how many look like those of CloudTrail. */
  readonly count: string;
  /** Records of the services that are asked for become rows. */
  readonly insert: string;
  /** Answers, for each file with any, how many of them are no events, or of an unknown version. */
  readonly faults: string;
  /** Makes room for the next batch. */
  readonly clear: readonly string[];
}

/** @param sources services whose events are wanted, as `eventSource` names them; empty: all */
export function recordStatements(sources: readonly string[]): RecordStatements {
  return {
    createTable: `CREATE TABLE cloudtrail AS SELECT ${COLUMNS.join(', ')} FROM (SELECT json_transform('{}', ${SHAPE}) AS r) LIMIT 0`,
    createPassage: [
      'CREATE TEMP TABLE files (file INTEGER, body VARCHAR)',
      'CREATE TEMP TABLE records (file INTEGER, record JSON)',
    ],
    split: "INSERT INTO records SELECT file, unnest(json_extract(body, '$.Records[*]')) FROM files",
    count: `SELECT file, count(*) AS records, count_if(contains(record, '"eventID"')) AS alike FROM records GROUP BY file`,
    insert: `INSERT INTO cloudtrail SELECT ${COLUMNS.join(', ')} FROM (${readRecords(sources)})
WHERE ${IS_EVENT} AND ${IS_KNOWN_VERSION}`,
    faults: `SELECT file, count_if(NOT ${IS_EVENT}) AS broken, count_if(${IS_EVENT} AND NOT ${IS_KNOWN_VERSION}) AS unknown
FROM (${readRecords(sources)}) GROUP BY file HAVING broken + unknown > 0`,
    clear: ['files', 'records'].map((name) => `TRUNCATE ${name}`),
  };
}

function readRecords(sources: readonly string[]): string {
  const read = `SELECT file, json_transform(record, ${SIGNS}) AS signs, json_transform(record, ${SHAPE}) AS r FROM records`;
  if (sources.length === 0) return read;
  // A look at the text first: most records of a trail are of other services, and are not taken apart.
  const wanted = sources.map((source) => `contains(record, ${sqlText(`"${source}"`)})`).join(' OR ');
  return `SELECT * FROM (${read} WHERE ${wanted}) WHERE signs.eventSource IN (${sources.map(sqlText).join(', ')})`;
}
