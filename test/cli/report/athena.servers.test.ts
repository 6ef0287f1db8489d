import { AthenaClient, CreateWorkGroupCommand, ListQueryExecutionsCommand } from '@aws-sdk/client-athena';
import { main } from '../../../src/cli/main';
import { startMoto, type TestMoto } from '../../helpers/terraform/moto';
import { requireTool } from '../../helpers/tools';
import { testContext } from '../test-context';

jest.setTimeout(120_000);

const ROW = [
  'prod/orders/database',
  '210000000001',
  'eu-central-1',
  'arn:aws:iam::1:role/api',
  '3',
  '1',
  'a',
  'b',
  '2',
];
const EXTENT = ['2026-10-05T10:00:00Z', '2026-10-06T10:00:00Z', '4', '1', '0'];

requireTool('moto_server')('a report by Athena of the embedded AWS', () => {
  const before = { ...process.env };
  let moto: TestMoto;

  beforeAll(async () => {
    moto = await startMoto();
    Object.assign(process.env, moto.env, { AWS_REGION: 'eu-central-1' });
    await new AthenaClient({}).send(new CreateWorkGroupCommand({ Name: 'secrets-audit' }));
  });
  afterAll(async () => {
    process.env = before;
    await moto.stop();
  });

  async function answers(...results: readonly (readonly string[])[]): Promise<void> {
    const of = (row: readonly string[]) => ({ Data: row.map((VarCharValue) => ({ VarCharValue })) });
    const queue = results.map((row) => ({ rows: [of(row.map(() => 'name')), of(row)], column_info: [] }));
    await fetch(`${moto.endpoint}/moto-api/static/athena/query-results`, {
      method: 'POST',
      body: JSON.stringify({ account_id: '123456789012', region: 'eu-central-1', results: queue }),
    });
  }

  test('asks the workgroup, prints the rows, and says what was read', async () => {
    await answers(EXTENT, ROW);
    const context = testContext();
    const exitCode = await main(['report', 'usage', '--athena', 'secrets-audit', '--json'], context);
    expect([exitCode, context.noted]).toEqual([0, ['Athena read 0 MB for 2 queries']]);
    expect(JSON.parse(context.printed.join('\n'))).toMatchObject({
      first: EXTENT[0],
      rows: [{ secret: 'prod/orders/database', reads: 3, denied: 1, addresses: 2 }],
    });
    const { QueryExecutionIds } = await new AthenaClient({}).send(
      new ListQueryExecutionsCommand({ WorkGroup: 'secrets-audit' }),
    );
    expect(QueryExecutionIds).toHaveLength(2);
  });

  test('names a workgroup that is not there', async () => {
    const context = testContext();
    expect(await main(['report', 'usage', '--athena', 'none'], context)).toBe(1);
    expect(context.noted).toEqual([
      expect.stringMatching(/^'StartQueryExecution' in workgroup 'none' failed with \w+ \(.*\): /),
    ]);
  });
});
