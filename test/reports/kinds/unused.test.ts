import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSynth } from '../../../src/review';
import { referenceStacks } from '../../helpers/synth/reference-stacks';
import { event } from '../../helpers/trail/event';
import { reportOn } from '../../helpers/trail/trail';

jest.setTimeout(120_000);

const world = readSynth(dirname(referenceStacks()));
const PATH = 'stacks/applications/orders.ts';
const data = [{ path: PATH, text: readFileSync(join(__dirname, '../../..', PATH), 'utf8') }];

const arn = (name: string, account = '410000000001') =>
  `arn:aws:secretsmanager:eu-central-1:${account}:secret:${name}-a1B2c3`;
const read = (role: string, name: string, account = '430000000001') => event({ role, account, secret: arn(name) });
/** Something happened in the account of the secrets of each environment, so that silence there means something. */
const EVERYWHERE = ['110000000001', '210000000001', '310000000001', '410000000001'].map((account) =>
  event({ name: 'ListSecrets', account, role: 'secrets-deployment' }),
);

async function unused(events: readonly object[]) {
  const { rows, report } = await reportOn('unused', events, { world, data });
  const found = rows as readonly Readonly<Record<string, string>>[];
  const of = (state: string, secret: string) => found.filter((row) => row.state === state && row.secret === secret);
  return { of, found, diffs: report.diffs ?? [] };
}

test('a grant that is not used is told, and one that is used is not', async () => {
  const { of } = await unused([...EVERYWHERE, read('orders-api', 'prod/orders/database')]);
  const granted = of('granted, not used', 'prod/orders/database').map(({ principal, why }) => [principal, why]);
  expect(granted).toEqual(expect.arrayContaining([['arn:aws:iam::430000000001:role/orders-worker', 'never used']]));
  expect(granted.flat()).not.toContain('arn:aws:iam::430000000001:role/orders-api');
});

test('a read in any Region uses a grant', async () => {
  const replica = arn('prod/orders/database').replace('eu-central-1', 'eu-west-1');
  const { of } = await unused([...EVERYWHERE, event({ role: 'orders-api', account: '430000000001', secret: replica })]);
  const granted = of('granted, not used', 'prod/orders/database').map(({ principal }) => principal);
  expect(granted).not.toContain('arn:aws:iam::430000000001:role/orders-api');
});

test('without events of the account nothing is called unused', async () => {
  const { of, diffs } = await unused([event({ name: 'ListSecrets', account: '999999999999' })]);
  const why = new Set(of('granted, not used', 'prod/orders/database').map((row) => row.why));
  expect([...why]).toEqual(['not known: the trail has no events of the account']);
  expect(diffs).toEqual([]);
});

test('a denied read uses no grant', async () => {
  const denied = { errorCode: 'AccessDenied' };
  const account = '430000000001';
  const { of } = await unused([
    ...EVERYWHERE,
    event({ role: 'orders-api', account, secret: arn('prod/orders/database'), with: denied }),
  ]);
  const granted = of('granted, not used', 'prod/orders/database').map(({ principal }) => principal);
  expect(granted).toContain('arn:aws:iam::430000000001:role/orders-api');
});

test('reads that nothing grants are told, by whom and through what', async () => {
  const { of } = await unused([
    ...EVERYWHERE,
    read('stranger', 'prod/orders/database', '666666666666'),
    read('payments-api', 'prod/orders/database', '440000000001'),
    read('orders-api', 'made/by-hand'),
  ]);
  expect(of('used, not granted', 'prod/orders/database')).toMatchObject([
    { principal: 'arn:aws:iam::440000000001:role/payments-api', reads: 1, environment: 'prod' },
    {
      principal: 'arn:aws:iam::666666666666:role/stranger',
      reads: 1,
      why: 'no stack declares the principal, nor lets its account',
      through: 'arn:aws:sts::666666666666:assumed-role/stranger/session with aws-sdk-js/3.600.0',
    },
  ]);
  expect(of('used, not granted', 'made/by-hand')).toMatchObject([{ why: 'no stack declares the secret' }]);
});

test('a person whom a grant names by a pattern is granted', async () => {
  const person = (set: string) => `aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_${set}_0123456789abcdef`;
  const { of } = await unused([
    ...EVERYWHERE,
    read(person('SecretsReader'), 'prod/orders/cache', '410000000001'),
    read(person('Billing'), 'prod/orders/cache', '410000000001'),
  ]);
  expect(of('used, not granted', 'prod/orders/cache').map(({ principal }) => principal)).toEqual([
    `arn:aws:iam::410000000001:role/${person('Billing')}`,
  ]);
});

test('secrets that nobody reads are told once, whatever their Regions', async () => {
  const { of } = await unused([...EVERYWHERE, read('orders-api', 'prod/orders/database')]);
  expect(of('nobody reads', 'prod/orders/database')).toEqual([]);
  expect(of('nobody reads', 'prod/orders/cache')).toMatchObject([{ account: '410000000001', why: 'never read' }]);
});

test('that nobody reads a decoy is what it is for', async () => {
  const construct = 'stack/Admin/Resource/Resource/Resource';
  const secrets = world.secrets.map((secret) =>
    secret.name === 'prod/orders/cache' ? { ...secret, origin: { ...secret.origin, construct } } : secret,
  );
  const { rows } = await reportOn('unused', EVERYWHERE, { world: { ...world, secrets }, data });
  const unread = (rows as readonly Readonly<Record<string, string>>[]).filter(({ state }) => state === 'nobody reads');
  expect(unread.map(({ secret }) => secret)).not.toContain('prod/orders/cache');
  expect(unread.map(({ secret }) => secret)).toContain('prod/orders/database');
});

test('the change of data that removes a reader is shown where no environment uses it', async () => {
  const { diffs } = await unused([...EVERYWHERE, read('orders-api', 'prod/orders/database')]);
  const titles = diffs.map(({ title }) => title);
  expect(titles).toContain('orders-worker never read orders/database (prod, sandbox, staging):');
  // It is used in prod, though not in dev, staging and the sandbox.
  expect(titles.filter((title) => title.startsWith('orders-api never read orders/database'))).toEqual([]);
  const worker = diffs.find(({ title }) => title.startsWith('orders-worker never read orders/database'));
  expect(worker?.text).toContain('-      readers: [ordersApi, ordersWorker],\n+      readers: [ordersApi],');
});

test('says what it needs where the stacks are not given', async () => {
  await expect(reportOn('unused', EVERYWHERE)).rejects.toThrow(
    "'unused' must know what is granted: give '--synth cdktf.out'",
  );
});
