import { NAMED_QUERIES } from '../../../../src/model/trail/named/named-queries';
import { ask } from '../../../helpers/trail/ask';
import { CHANGES_CASES } from '../../../helpers/trail/named/changes-cases';
import { READS_CASES } from '../../../helpers/trail/named/reads-cases';
import { TIMELINES_CASES } from '../../../helpers/trail/named/timelines-cases';
import { USAGE_CASES } from '../../../helpers/trail/named/usage-cases';

// The engine starts for each of them.
jest.setTimeout(60_000);

const CASES = { ...READS_CASES, ...CHANGES_CASES, ...TIMELINES_CASES, ...USAGE_CASES };
const scope = { table: 'cloudtrail', from: { daysAgo: 30 } };

test('there are at least twenty, each with an id and a question of its own', () => {
  const [ids, questions] = [NAMED_QUERIES.map(({ id }) => id), NAMED_QUERIES.map(({ question }) => question)];
  expect(ids.length).toBeGreaterThanOrEqual(20);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(questions).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  for (const question of questions) expect(question).toMatch(/^[A-Z].*\?$/);
});

test('each has a case, and each case is of one', () => {
  expect(Object.keys(CASES).sort()).toEqual(NAMED_QUERIES.map(({ id }) => id).sort());
});

test.each(NAMED_QUERIES)('$id answers what it asks, and leaves out what only looks like it', async (named) => {
  const { events, values = [], rows } = CASES[named.id] ?? { events: [], rows: [] };
  const query = named.query(scope);
  const answer = await ask(query, events, values);
  expect(answer.rows).toMatchObject(rows);
  expect(answer.rows).toHaveLength(rows.length);
  expect(answer.names).toEqual(Object.keys(query.columns));
});

test.each(NAMED_QUERIES)('$id asks for each of its parameters once', ({ parameters = [], query }) => {
  const { sql } = query(scope);
  expect(sql.replace(/'[^']*'/g, '').split('?').length - 1).toBe(parameters.length);
});
