import { Classification } from 'cdktf-aws-secrets';
import {
  type Application,
  consumer,
  defineApplication,
  defineEnvironment,
  secret,
} from 'cdktf-aws-secrets/environment';
import { ORDERS_API, SETTINGS, VALID } from '../../helpers/synth/environment-data';
import { refusal } from '../../helpers/synth/refusal';

const worker = consumer('orders-worker', { workload: 'orders', runs: 'ecs-task', onlyIn: ['prod'] });
const orders = defineApplication({
  name: 'orders',
  environments: ['dev', 'prod'],
  consumers: [ORDERS_API, worker],
  secrets: [
    secret('orders/database', {
      ...SETTINGS,
      value: (environment) => ({ kind: 'generated', template: { host: `db.${environment}.internal` } }),
      readers: [ORDERS_API, worker],
      differsIn: { dev: { class: Classification.highRisk, readers: [ORDERS_API] } },
    }),
    secret('orders/cache', { ...SETTINGS, onlyIn: ['prod'] }),
  ],
});
const define = (name: string, ...applications: readonly Application[]) =>
  defineEnvironment({ ...VALID, name, classes: [Classification.standard, Classification.highRisk], applications });

test('a secret is as it is stated, with what differs in the environment', () => {
  const [dev, prod] = ['dev', 'prod'].map((name) => define(name, orders).secrets[0]);
  const shown = [dev, prod].map((entry) => [entry?.class.name, entry?.readers.map(({ name }) => name), entry?.value]);
  expect(shown).toEqual([
    ['high-risk', ['orders-api'], { kind: 'generated', template: { host: 'db.dev.internal' } }],
    ['standard', ['orders-api', 'orders-worker'], { kind: 'generated', template: { host: 'db.prod.internal' } }],
  ]);
});

test('what is in some environments only is in no other', () => {
  const namesIn = (name: string) => {
    const { consumers, secrets } = define(name, orders);
    return [...consumers, ...secrets].map((each) => each.name);
  };
  expect(namesIn('prod')).toEqual(['orders-api', 'orders-worker', 'orders/database', 'orders/cache']);
  expect(namesIn('dev')).toEqual(['orders-api', 'orders/database']);
});

test('the line of each is that of its own call', () => {
  const { consumers, secrets } = define('prod', orders);
  const file = 'test/environment/define/applications-in.test.ts';
  expect(consumers.map(({ source }) => source)).toEqual([
    { file: 'test/helpers/synth/environment-data.ts', line: expect.any(Number) },
    { file, line: 12 },
  ]);
  expect(secrets.map(({ source }) => source)).toEqual([
    { file, line: 18 },
    { file, line: 24 },
  ]);
});

test.each<[string, readonly Application[], string]>([
  [
    'a reader that is not there',
    [defineApplication({ ...orders, consumers: [ORDERS_API] })],
    "secret 'orders/database': `readers` must be consumers of the environment, which are orders-api, got 'orders-worker': say in `differsIn` who there are",
  ],
  [
    'a writer that is not there',
    [
      defineApplication({
        name: 'orders',
        environments: ['prod'],
        secrets: [secret('orders/cache', { ...SETTINGS, readers: [], writers: [worker] })],
      }),
    ],
    "secret 'orders/cache': `writers` must be consumers of the environment, which are none, got 'orders-worker': say in `differsIn` who there are",
  ],
  [
    'an application that may not be there',
    [defineApplication({ name: 'shop', environments: ['dev', 'staging'], secrets: [] })],
    "application 'shop': `environments` must contain 'prod', got dev, staging: add it there, or remove the application here",
  ],
  [
    'an application named twice',
    [orders, orders],
    "application 'orders': `applications` must name each application once, got 'orders' more than once",
  ],
  [
    'a consumer of two applications',
    [orders, defineApplication({ name: 'shop', environments: ['prod'], consumers: [ORDERS_API], secrets: [] })],
    "consumer 'orders-api': `name` must be unique in the environment, got 'orders-api' more than once",
  ],
])('throws for %s', (_, applications, message) => {
  expect(refusal(() => define('prod', ...applications))).toBe(`environment 'prod', ${message}`);
});
