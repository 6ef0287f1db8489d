import { type Application, consumer, defineApplication, secret } from 'cdktf-aws-secrets/environment';
import { ORDERS_API, SETTINGS } from '../../helpers/synth/environment-data';
import { refusal } from '../../helpers/synth/refusal';

const NAME = { name: 'orders', environments: ['dev', 'prod'] } as const;
const DATABASE = secret('orders/database', SETTINGS);

test('an application that is right is given back as it is', () => {
  const application = {
    ...NAME,
    consumers: [ORDERS_API],
    secrets: [DATABASE, secret('orders/cache', { ...SETTINGS, onlyIn: ['prod'] })],
  };
  expect(defineApplication(application)).toBe(application);
});

test.each<[string, Partial<Application>, string]>([
  [
    'a secret of another application',
    { secrets: [secret('shop/database', SETTINGS)] },
    "application 'orders', secret 'shop/database': `name` must begin with 'orders/', got 'shop/database'",
  ],
  [
    'a secret stated twice',
    { secrets: [DATABASE, DATABASE] },
    "application 'orders', secret 'orders/database': `name` must be unique in the application, got 'orders/database' more than once",
  ],
  [
    'a consumer stated twice',
    { consumers: [ORDERS_API, ORDERS_API] },
    "application 'orders', consumer 'orders-api': `name` must be unique in the application, got 'orders-api' more than once",
  ],
  [
    'an environment that the application does not have',
    { secrets: [secret('orders/database', { ...SETTINGS, differsIn: { prdo: { onlyThroughNetworks: true } } })] },
    "application 'orders', secret 'orders/database': `onlyIn` and `differsIn` must name environments of the application, which are dev, prod, got 'prdo'",
  ],
  [
    'a consumer in an environment that the application does not have',
    { consumers: [consumer('orders-api', { workload: 'orders', runs: 'lambda', onlyIn: ['prdo'] })] },
    "application 'orders', consumer 'orders-api': `onlyIn` and `differsIn` must name environments of the application, which are dev, prod, got 'prdo'",
  ],
])('throws for %s', (_, change, message) => {
  expect(refusal(() => defineApplication<string>({ ...NAME, secrets: [], ...change }))).toBe(message);
});

test('an environment that the application does not have does not compile', () => {
  const differing = secret('orders/database', { ...SETTINGS, differsIn: { dev: {}, prdo: { people: [] } } });
  const absent = consumer('orders-api', { workload: 'orders', runs: 'lambda', onlyIn: ['prdo'] });
  // @ts-expect-error `prdo` is no environment of the application
  expect(() => defineApplication({ ...NAME, secrets: [differing] })).toThrow();
  // @ts-expect-error `prdo` is no environment of the application
  expect(() => defineApplication({ ...NAME, consumers: [absent], secrets: [] })).toThrow();
});
