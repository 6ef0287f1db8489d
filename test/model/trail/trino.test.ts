import { NAMED_QUERIES } from '../../../src/model/trail/named/named-queries';
import { emergencyUse } from '../../../src/model/trail/named/reads/emergency-use';
import { readsOutsideGrants } from '../../../src/model/trail/named/reads/reads-outside-grants';
import { extentQuery } from '../../../src/model/trail/queries/extent';
import { issuedKeysQuery } from '../../../src/model/trail/queries/issued-keys';
import { namesQuery } from '../../../src/model/trail/queries/names';
import { timelineQuery } from '../../../src/model/trail/queries/timeline';
import { trailTables } from '../../constructs/detection/trail-catalogue/tables/all';

/**
 * Functions of Trino that queries may call, each of which the embedded engine has, itself or as a macro.
 *
 * @see https://trino.io/docs/current/functions/list.html
 */
const FUNCTIONS = [
  ...['coalesce', 'count', 'count_if', 'date_format', 'floor', 'from_iso8601_timestamp', 'json_extract_scalar'],
  ...['length', 'max', 'max_by', 'min', 'nullif', 'regexp_extract', 'regexp_like', 'row_number', 'split_part'],
  ...['substr', 'to_unixtime'],
];

/** Words of SQL that both engines read alike. */
const WORDS = [
  ...['ALL', 'AND', 'AS', 'BY', 'CASE', 'CAST', 'DESC', 'DISTINCT', 'ELSE', 'END', 'ESCAPE', 'FROM', 'GROUP', 'HAVING'],
  ...['IN', 'IS', 'JOIN', 'LEFT', 'LIKE', 'LIMIT', 'NOT', 'NULL', 'ON', 'OR', 'ORDER', 'OVER', 'PARTITION', 'SELECT'],
  ...['THEN', 'UNION', 'VALUES', 'WHEN', 'WHERE', 'WITH'],
];

const scope = { table: 'cloudtrail', from: { daysAgo: 30 } };
const days = { table: 'cloudtrail', from: '2026-10-01', to: '2026-10-31' };
const followed = { secret: { name: 'a', account: '1', region: 'r' }, principal: 'p', keys: ['k'] };
const named = [
  ...NAMED_QUERIES,
  emergencyUse(['break-glass-*']),
  readsOutsideGrants([{ secret: 'a/b/c', account: '1', principals: ['p'] }]),
].map(({ id, query }) => ({ id, sql: query(scope).sql }));
const others = [timelineQuery(days, followed), namesQuery(days, 'a'), extentQuery(days), issuedKeysQuery(days)];
const watched = trailTables.map(({ detection }) => ({
  id: detection.id,
  sql: detection.question({ table: 'cloudtrail', asksForSpan: true }, ['arn:aws:iam::*:role/a']).sql,
}));
const all = [...named, ...watched, ...others.map(({ sql }, index) => ({ id: `report ${index}`, sql }))];

/** The query without what stands in quotes: texts, and the one column that has the name of a type. */
function bare(sql: string): string {
  return sql.replace(/'(?:[^']|'')*'/g, "''").replaceAll('"timestamp"', 'day');
}

test.each(all)('$id is made of what Trino and the embedded engine both have', ({ sql }) => {
  const text = bare(sql);
  expect(
    [...text.matchAll(/\b([a-z_\d]+)\(/g)].map(([, name = '']) => name).filter((name) => !FUNCTIONS.includes(name)),
  ).toEqual([]);
  expect((text.match(/\b[A-Z]+\b/g) ?? []).filter((word) => !WORDS.includes(word))).toEqual([]);
  // No casts by colons, lists, structures, lambdas or identifiers in quotes.
  expect(text.match(/::|[[\]{}"`;]|->/g)).toBeNull();
  // Trino reads a whole number where a query divides two of them, the embedded engine a fraction.
  expect(text.match(/ \/ (?!300\))/g)).toBeNull();
});

test('relative days are made alike', () => {
  const [{ sql = '' } = {}] = named;
  expect(sql).toContain("eventtime >= date_format(current_date - interval '30' day, '%Y-%m-%d')");
  expect(sql).toContain(`"timestamp" >= date_format(current_date - interval '30' day, '%Y/%m/%d')`);
});
