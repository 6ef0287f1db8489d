import { event } from '../../helpers/trail/event';
import { reportOn } from '../../helpers/trail/trail';

// The engine starts for each of them.
jest.setTimeout(60_000);

const NAME = 'prod/orders/database';
const PARTIAL = `arn:aws:secretsmanager:eu-central-1:230000000001:secret:${NAME}`;
const FULL = `${PARTIAL}-a1B2c3`;
const DENIED = { errorCode: 'AccessDenied', errorMessage: 'not authorized' };

async function usage(events: readonly object[], ask: Parameters<typeof reportOn>[2] = {}) {
  return (await reportOn('usage', events, ask)).rows;
}

test('a name, a partial ARN and a full ARN are one secret', async () => {
  const rows = await usage([event({ secret: NAME }), event({ secret: PARTIAL }), event({ secret: FULL })]);
  expect(rows).toEqual([
    {
      secret: NAME,
      account: '230000000001',
      region: 'eu-central-1',
      principal: 'arn:aws:iam::230000000001:role/orders-api',
      reads: 3,
      denied: 0,
      first: '2026-10-05T10:00:00Z',
      last: '2026-10-05T10:00:00Z',
      addresses: 1,
    },
  ]);
});

test('a secret is in the account of its ARN, whoever reads it, and by its name in the account that is asked', async () => {
  const other = FULL.replace('230000000001', '210000000001').replace('eu-central-1', 'eu-west-1');
  const rows = await usage([event({ secret: other }), event({ secret: NAME })]);
  expect(rows).toMatchObject([
    { account: '210000000001', region: 'eu-west-1', reads: 1 },
    { account: '230000000001', region: 'eu-central-1', reads: 1 },
  ]);
});

test('a partial ARN that ends like a full one keeps its end where somebody used it as a name', async () => {
  const ends = `${PARTIAL}-backup`;
  expect(await usage([event({ secret: ends })])).toMatchObject([{ secret: NAME, reads: 1 }]);
  const named = await usage([event({ secret: ends }), event({ secret: `${NAME}-backup` })]);
  expect(named).toMatchObject([{ secret: `${NAME}-backup`, reads: 2 }]);
});

test('an event that was recorded twice is one read', async () => {
  expect(await usage([event({ secret: FULL, id: 'same' }), event({ secret: FULL, id: 'same' })])).toMatchObject([
    { reads: 1 },
  ]);
});

test('an event of two accounts is one read, by the caller whom one of them names', async () => {
  const shared = { sharedEventID: 'shared' };
  const owners = { userIdentity: { type: 'AWSAccount', principalId: 'AROAEXAMPLE:s', accountId: '230000000001' } };
  const rows = await usage([
    event({ secret: FULL, recordedIn: '210000000001', with: { ...shared, ...owners } }),
    event({ secret: FULL, with: shared }),
  ]);
  expect(rows).toMatchObject([{ principal: 'arn:aws:iam::230000000001:role/orders-api', reads: 1 }]);
  expect(rows).toHaveLength(1);
});

test('a batch is counted by the reads that AWS records for it, and is no read itself', async () => {
  const batch = { requestParameters: { secretIdList: [NAME, 'prod/orders/shipping'] } };
  const { rows, report } = await reportOn('usage', [
    event({ name: 'BatchGetSecretValue', with: batch }),
    event({ secret: NAME }),
    event({ secret: 'prod/orders/shipping' }),
  ]);
  expect(rows).toMatchObject([{ reads: 1 }, { reads: 1 }]);
  expect(report.notes).toEqual([
    '1 call of BatchGetSecretValue: each read of a batch is counted as the GetSecretValue that AWS records for it',
  ]);
});

test('a read that was denied or failed is no read', async () => {
  const missing = { errorCode: 'ResourceNotFoundException' };
  const rows = await usage([
    event({ secret: NAME }),
    event({ secret: NAME, with: DENIED }),
    event({ secret: NAME, with: { errorCode: 'VpceAccessDenied', eventCategory: 'NetworkActivity' } }),
    event({ secret: NAME, with: missing }),
  ]);
  expect(rows).toMatchObject([{ reads: 1, denied: 2 }]);
});

test('a call that the network activity of an endpoint records too is one read', async () => {
  const activity = { eventCategory: 'NetworkActivity', eventType: 'AwsVpceEvent' };
  expect(await usage([event({ secret: NAME }), event({ secret: NAME, with: activity })])).toMatchObject([{ reads: 1 }]);
});

test('the secret comes from the request, never from the resources of the record', async () => {
  const resources = { resources: [{ ARN: FULL, type: 'AWS::SecretsManager::Secret' }] };
  expect(await usage([event({ with: resources })])).toEqual([]);
});

test('calls that read no value are no reads', async () => {
  expect(await usage([event({ secret: NAME, name: 'DescribeSecret' }), event({ name: 'ListSecrets' })])).toEqual([]);
});

test('users, the root user and services are principals, too', async () => {
  const user = { userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::230000000001:user/ada', accountId: '1' } };
  const service = { userIdentity: { type: 'AWSService', invokedBy: 'rds.amazonaws.com' } };
  const rows = await usage([event({ secret: NAME, with: user }), event({ secret: NAME, with: service })]);
  expect(rows).toMatchObject([{ principal: 'arn:aws:iam::230000000001:user/ada' }, { principal: 'rds.amazonaws.com' }]);
});

test('only the days that are asked for count, the last one whole', async () => {
  const at = ['2026-10-01T23:59:59Z', '2026-10-02T00:00:00Z', '2026-10-03T23:59:59Z', '2026-10-04T00:00:00Z'];
  const { rows, report } = await reportOn(
    'usage',
    at.map((each) => event({ secret: NAME, at: each })),
    {
      from: '2026-10-02',
      to: '2026-10-03',
    },
  );
  expect(rows).toMatchObject([{ reads: 2, first: at[1], last: at[2] }]);
  expect([report.first, report.last]).toEqual([at[1], at[2]]);
});
