import type { AwsEdge } from '../../../src/functions/aws/call-aws';
import { askAthena } from '../../../src/functions/watch/athena-source';
import { SIGHTING_COLUMNS } from '../../../src/model/detections/watched/sighting';

const SPAN: [Date, Date] = [new Date('2026-10-05T09:00:00Z'), new Date('2026-10-05T12:00:00Z')];
const SOURCE = { kind: 'query', queryId: 'q', workgroup: 'audit' } as const;

const row = (cells: readonly string[]) => ({ Data: cells.map((VarCharValue) => ({ VarCharValue })) });
const names = row(Object.keys(SIGHTING_COLUMNS));
const seen = (subject: string) =>
  row(Object.keys(SIGHTING_COLUMNS).map((name) => (name === 'subject' ? subject : '0')));

/** Athena whose answer has some pages, each with the token that it gives. */
function athenaOf(...pages: readonly { readonly rows: readonly object[]; readonly next?: string | null }[]) {
  const asked: unknown[] = [];
  const answers: Readonly<Record<string, (body: { NextToken?: string }) => object>> = {
    GetNamedQuery: () => ({ NamedQuery: { QueryString: 'SELECT 1', Database: 'trail' } }),
    StartQueryExecution: () => ({ QueryExecutionId: 'e' }),
    GetQueryExecution: () => ({ QueryExecution: { Status: { State: 'SUCCEEDED' } } }),
    GetQueryResults: ({ NextToken }) => {
      const page = pages[asked.length];
      asked.push(NextToken);
      return { ResultSet: { Rows: page?.rows }, NextToken: page?.next };
    },
  };
  const edge: AwsEdge = {
    env: { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    fetch: async (_, { headers, body } = {}) => {
      const operation = new Headers(headers).get('x-amz-target')?.split('.')[1] ?? '';
      return new Response(JSON.stringify(answers[operation]?.(JSON.parse(String(body)))));
    },
    wait: async () => {},
    now: () => SPAN[1],
  };
  return { edge, asked };
}

test.each([undefined, null])(
  'the pages of an answer are read until the token is %j, and the names of columns left out',
  async (last) => {
    const { edge, asked } = athenaOf({ rows: [names, seen('a')], next: 't' }, { rows: [seen('b')], next: last });
    const found = await askAthena(SOURCE, SPAN, 'eu-central-1', edge);
    expect(found.map(({ subject }) => subject)).toEqual(['a', 'b']);
    expect(asked).toEqual([undefined, 't']);
  },
);

test('an answer without a row is nothing seen', async () => {
  const { edge } = athenaOf({ rows: [names] });
  expect(await askAthena(SOURCE, SPAN, 'eu-central-1', edge)).toEqual([]);
});
