import {
  AthenaClient,
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { mockClient } from 'aws-sdk-client-mock';
import { connectAthena } from '../../../src/reports/engine/aws-athena';

const athena = mockClient(AthenaClient);
const place = { workgroup: 'secrets-audit', database: 'secrets_audit', region: 'eu-central-1' };

beforeEach(() => athena.reset());

test('a query is asked in the workgroup and of its database, which decide where the answer lies', async () => {
  athena.on(StartQueryExecutionCommand).resolves({ QueryExecutionId: 'q-1' });
  const service = await connectAthena(place);
  expect(await service.start('SELECT 1')).toBe('q-1');
  expect(athena.commandCalls(StartQueryExecutionCommand)[0]?.args[0].input).toEqual({
    QueryString: 'SELECT 1',
    WorkGroup: 'secrets-audit',
    QueryExecutionContext: { Database: 'secrets_audit' },
  });
});

test.each([
  ['QUEUED', 'waiting'],
  ['RUNNING', 'running'],
  ['SUCCEEDED', 'succeeded'],
  ['FAILED', 'failed'],
  ['CANCELLED', 'stopped'],
] as const)('%s is %s, with the bytes that were read', async (State, state) => {
  athena.on(GetQueryExecutionCommand).resolves({
    QueryExecution: { Status: { State, StateChangeReason: 'why' }, Statistics: { DataScannedInBytes: 7 } },
  });
  const service = await connectAthena(place);
  expect(await service.state('q-1')).toEqual({ state, bytes: 7, reason: 'why' });
});

test('pages follow each other, with nothing where there is nothing', async () => {
  athena
    .on(GetQueryResultsCommand, { QueryExecutionId: 'q-1' })
    .resolves({ ResultSet: { Rows: [{ Data: [{ VarCharValue: 'a' }, {}] }] }, NextToken: 'more' })
    .on(GetQueryResultsCommand, { QueryExecutionId: 'q-1', NextToken: 'more' })
    .resolves({ ResultSet: { Rows: [] } });
  const service = await connectAthena(place);
  expect(await service.page('q-1')).toEqual({ rows: [['a', undefined]], next: 'more' });
  expect(await service.page('q-1', 'more')).toEqual({ rows: [] });
});

test('a query is stopped', async () => {
  athena.on(StopQueryExecutionCommand).resolves({});
  await (await connectAthena(place)).stop('q-1');
  expect(athena.commandCalls(StopQueryExecutionCommand)[0]?.args[0].input).toEqual({ QueryExecutionId: 'q-1' });
});

test.each([
  [
    'InvalidRequestException',
    'WorkGroup is not found.',
    "'StartQueryExecution' in workgroup 'secrets-audit' failed with InvalidRequestException (WorkGroup is not found.): check the workgroup, its Region and its database",
  ],
  [
    'AccessDeniedException',
    'not authorized',
    "'StartQueryExecution' in workgroup 'secrets-audit' failed with AccessDeniedException (not authorized): allow whoever runs this command what `TrailQueries.statements` lists",
  ],
  [
    'CredentialsProviderError',
    'Could not load credentials',
    "'StartQueryExecution' in workgroup 'secrets-audit' failed with CredentialsProviderError (Could not load credentials): log in, or set AWS_PROFILE",
  ],
  ['Error', 'Region is missing', "'--region' must be given, because neither AWS_REGION nor the profile names one"],
])('%s (%s) is told with what to do', async (name, words, message) => {
  athena.on(StartQueryExecutionCommand).rejects(Object.assign(new Error(words), { name }));
  await expect((await connectAthena(place)).start('SELECT 1')).rejects.toThrow(message);
});

test('says what to install where the client of Athena is not installed', async () => {
  await expect(connectAthena(place, () => Promise.reject(new Error('Cannot find module')))).rejects.toThrow(
    "'--athena' must have the client of Athena, which is not installed: npm install @aws-sdk/client-athena",
  );
});
