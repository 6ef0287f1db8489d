import { Classification } from 'cdktf-aws-secrets';
import { defineEnvironment, type Environment } from 'cdktf-aws-secrets/environment';
import { refusal } from '../../helpers/refusal';

const VALID = {
  name: 'prod',
  organizationId: 'o-a1b2c3d4e5',
  accounts: {
    management: '400000000001',
    security: '410000000001',
    audit: '420000000001',
    workloads: { orders: '430000000001' },
  },
  regions: { primary: 'eu-central-1', replicas: ['eu-west-1'] },
  deploymentRole: 'deploy',
  state: { kind: 'local' },
  classes: { standard: Classification.standard },
  domains: { commerce: { owner: 'team-orders' } },
  consumers: { 'orders-api': { workload: 'orders', runs: 'lambda' } },
  secrets: [
    {
      name: 'orders/database',
      description: 'Login of the orders service',
      domain: 'commerce',
      class: 'standard',
      owner: 'team-orders',
      value: { kind: 'generated' },
      rotation: { kind: 'random-value', schedule: 'rate(90 days)' },
      readers: ['orders-api'],
    },
  ],
} as const satisfies Environment;

const [SECRET] = VALID.secrets;

/** A user of Redis. */
function login(name: `${string}/${string}`, superuser: string): Environment['secrets'][number] {
  return { ...SECRET, name, rotation: { kind: 'redis', superuser, schedule: 'rate(90 days)' } };
}

/** The refusal of an environment that differs from the valid one. */
function refused(change: Partial<Environment>): string {
  return refusal(() => defineEnvironment<string, string, string, string>({ ...VALID, ...change }));
}

test('an environment is returned as it was given', () => {
  expect(defineEnvironment(VALID)).toBe(VALID);
});

test.each<[string, Partial<Environment>, string]>([
  ['a malformed name', { name: 'Prod' }, "environment `name` must be 1 to 20 characters of a-z 0-9 -, got 'Prod'"],
  [
    'a malformed organization',
    { organizationId: 'org-1' },
    "environment 'prod', organizationId: `organizationId` must be 'o-' and 10 to 32 letters or digits, got 'org-1'",
  ],
  [
    'the network of an unknown workload',
    { networks: [{ workload: 'payments', vpcId: 'vpc-0a1b2c3d', subnetIds: [], clientsCidr: '10.1.0.0/16' }] },
    "environment 'prod', network 'vpc-0a1b2c3d': `workload` must be one of orders, got 'payments'",
  ],
  [
    'a secret that its reader could never reach',
    { secrets: [{ ...VALID.secrets[0], onlyThroughNetworks: true }] },
    "environment 'prod', secret 'orders/database': `onlyThroughNetworks` must be false while reader 'orders-api' has no network: add one of workload 'orders' to `networks`, or say in `outsideNetworks` why it reads from elsewhere",
  ],
  [
    'a superuser whose secret does not stand before',
    { secrets: [login('orders/cache', 'orders/admin'), login('orders/admin', 'orders/admin')] },
    "environment 'prod', secret 'orders/cache': `superuser` must be a secret that stands before this one in `secrets`, got 'orders/admin'",
  ],
  [
    'a user of Redis whom no superuser rotates',
    { secrets: [login('orders/cache', undefined as never)] },
    "environment 'prod', secret 'orders/cache': `superuser` must be a secret that stands before this one in `secrets`, got none",
  ],
  [
    'a wrong account id of a workload',
    { accounts: { ...VALID.accounts, workloads: { orders: '43' } } },
    "environment 'prod', account 'orders': `accountId` must be 12 digits, got '43': keep leading zeros and write it as a string",
  ],
  [
    'one account for two purposes',
    { accounts: { ...VALID.accounts, workloads: { orders: '410000000001' } } },
    "environment 'prod', account 'orders': `accountId` must differ from that of account 'security', got '410000000001' for both",
  ],
  [
    'a Region that is both primary and replica',
    { regions: { primary: 'eu-central-1', replicas: ['eu-central-1'] } },
    "environment 'prod', regions: `replicas` must not contain the primary Region, got 'eu-central-1'",
  ],
  [
    'a replica Region named twice',
    { regions: { primary: 'eu-central-1', replicas: ['eu-west-1', 'eu-west-1'] } },
    "environment 'prod', regions: `replicas` must name each Region once, got 'eu-west-1' twice",
  ],
  [
    'a replica in another partition',
    { regions: { primary: 'eu-central-1', replicas: ['cn-north-1'] } },
    "environment 'prod', regions: `replicas` must stay in partition aws, got 'cn-north-1'",
  ],
  [
    'a class without bounds',
    { classes: { standard: { recoveryWindowDays: 14 } as never } },
    "environment 'prod', class 'standard': `rotationDays` of classification 'standard' must be whole days with 1 <= min <= max <= 999, got undefined",
  ],
  [
    'a consumer of an unknown workload',
    { consumers: { 'orders-api': { workload: 'shop', runs: 'lambda' } } },
    "environment 'prod', consumer 'orders-api': `workload` must be one of orders, got 'shop'",
  ],
  [
    'an unknown reader',
    { secrets: [{ ...SECRET, readers: ['shop-api'] }] },
    "environment 'prod', secret 'orders/database': `readers` must be one of orders-api, got 'shop-api'",
  ],
  [
    'an unknown writer',
    { secrets: [{ ...SECRET, writers: ['pipeline'] }] },
    "environment 'prod', secret 'orders/database': `writers` must be one of orders-api, got 'pipeline'",
  ],
  [
    'a writer of a rotated value without a reason',
    {
      secrets: [
        {
          ...SECRET,
          writers: ['orders-api'],
          rotation: { kind: 'random-value', schedule: 'rate(30 days)', windowHours: 4 },
        },
      ],
    },
    "environment 'prod', secret 'orders/database': `writeReason` must be given where `writers` put values that are rotated: say why they do, or remove them",
  ],
  [
    'an unknown domain',
    { secrets: [{ ...SECRET, domain: 'shop' }] },
    "environment 'prod', secret 'orders/database': `domain` must be one of commerce, got 'shop'",
  ],
  [
    'an unknown class',
    { secrets: [{ ...SECRET, class: 'secret' }] },
    "environment 'prod', secret 'orders/database': `class` must be one of standard, got 'secret'",
  ],
  [
    'a name used twice',
    { secrets: [SECRET, SECRET] },
    "environment 'prod', secret 'orders/database': `name` must be unique in the environment, got 'orders/database' more than once",
  ],
  [
    'a schedule that AWS would refuse',
    { secrets: [{ ...SECRET, rotation: { kind: 'random-value', schedule: 'rate(3 hours)' } }] },
    "environment 'prod', secret 'orders/database': `schedule` must be 4 hours to 999 days apart, got 'rate(3 hours)'",
  ],
  [
    'a name that AWS would take for an ARN with its suffix',
    { secrets: [{ ...SECRET, name: 'orders/db-master' }] },
    "environment 'prod', secret 'orders/db-master': `name` must not end with a hyphen and six characters, because AWS appends such a suffix to the ARN, got 'prod/orders/db-master': did you mean 'prod/orders/db_master'?",
  ],
])('throws for %s', (_, change, message) => {
  expect(refused(change)).toBe(message);
});

test('unknown names do not compile', () => {
  const never = () => {
    // @ts-expect-error `shop` is no workload
    defineEnvironment({ ...VALID, consumers: { 'orders-api': { workload: 'shop', runs: 'lambda' } } });
    // @ts-expect-error `shop-api` is no consumer
    defineEnvironment({ ...VALID, secrets: [{ ...SECRET, readers: ['shop-api'] }] });
    // @ts-expect-error `shop` is no domain
    defineEnvironment({ ...VALID, secrets: [{ ...SECRET, domain: 'shop' }] });
    // @ts-expect-error a value is never text
    defineEnvironment({ ...VALID, secrets: [{ ...SECRET, value: 'hunter2' }] });
  };
  expect(never).toThrow();
});

test('a superuser whose secret stands before is taken', () => {
  const secrets = [SECRET, login('orders/cache', 'orders/database')];
  expect(defineEnvironment<string, string, string, string>({ ...VALID, secrets }).secrets).toBe(secrets);
});
