import { defineEnvironment, type EnvironmentProps } from 'cdktf-aws-secrets/environment';
import { applicationWith, COMMERCE, ORDERS_API, VALID } from '../../helpers/synth/environment-data';
import { refusal } from '../../helpers/synth/refusal';

/** The refusal of an environment that differs from the valid one. */
function refused(change: Partial<EnvironmentProps>): string {
  return refusal(() => defineEnvironment<string>({ ...VALID, ...change }));
}

test('an environment has what was said of it, and what its applications state', () => {
  const { consumers, secrets, source, ...settings } = defineEnvironment(VALID);
  const { applications, ...said } = VALID;
  expect(settings).toEqual(said);
  expect(applications).toHaveLength(1);
  expect(consumers.map(({ name }) => name)).toEqual(['orders-api']);
  expect(secrets).toEqual([
    expect.objectContaining({ name: 'orders/database', domain: COMMERCE, readers: consumers, writers: [] }),
  ]);
  expect(source).toEqual({ file: 'test/environment/define/define-environment.test.ts', line: 11 });
});

test.each<[string, Partial<EnvironmentProps>, string]>([
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
    'a domain named twice',
    { domains: [COMMERCE, COMMERCE] },
    "environment 'prod', domains: `domains` must name each once, got 'commerce' more than once",
  ],
  [
    'a class named twice',
    { classes: [...VALID.classes, ...VALID.classes] },
    "environment 'prod', classes: `classes` must name each once, got 'standard' more than once",
  ],
  [
    'a consumer of an unknown workload',
    { accounts: { ...VALID.accounts, workloads: { shop: '430000000001' } } },
    "environment 'prod', consumer 'orders-api': `workload` must be one of shop, got 'orders'",
  ],
  [
    'a domain that it does not have',
    { domains: [] },
    "environment 'prod', secret 'orders/database': `domain` must be one of none, got 'commerce'",
  ],
  [
    'a class that it does not have',
    { classes: [] },
    "environment 'prod', secret 'orders/database': `class` must be one of none, got 'standard'",
  ],
])('throws for %s', (_, change, message) => {
  expect(refused(change)).toBe(message);
});

test('unknown names do not compile', () => {
  const never = () => {
    const network = { vpcId: 'vpc-0a1b2c3d', subnetIds: [], clientsCidr: '10.1.0.0/16' };
    // @ts-expect-error `shop` is no workload
    defineEnvironment({ ...VALID, networks: [{ ...network, workload: 'shop' }] });
    // @ts-expect-error a reader is a consumer, not a name
    applicationWith({ readers: ['orders-api'] });
    // @ts-expect-error a domain is stated, not named
    applicationWith({ domain: 'commerce' });
    // @ts-expect-error a value is never text
    applicationWith({ value: 'hunter2' });
  };
  expect(never).toThrow();
  expect(() => applicationWith({ readers: [ORDERS_API], domain: COMMERCE })).not.toThrow();
});
