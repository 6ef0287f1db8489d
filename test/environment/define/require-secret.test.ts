import {
  type Application,
  defineApplication,
  defineEnvironment,
  type SecretEntryName,
  type SecretStatement,
  secret,
} from 'cdktf-aws-secrets/environment';
import { applicationWith, ORDERS_API, SETTINGS, VALID } from '../../helpers/synth/environment-data';
import { refusal } from '../../helpers/synth/refusal';

const define = (application: Application) => defineEnvironment({ ...VALID, applications: [application] });

/** A user of Redis. */
const login = (name: SecretEntryName, superuser: string) =>
  secret(name, { ...SETTINGS, rotation: { kind: 'redis', superuser, schedule: 'rate(90 days)' } });

const having = (...secrets: readonly SecretStatement<never>[]) =>
  defineApplication({ name: 'orders', environments: ['prod'], consumers: [ORDERS_API], secrets });

test.each<[string, () => Application, string]>([
  [
    'a secret that its reader could never reach',
    () => applicationWith({ onlyThroughNetworks: true }),
    "`onlyThroughNetworks` must be false while reader 'orders-api' has no network: add one of workload 'orders' to `networks`, or say in `outsideNetworks` why it reads from elsewhere",
  ],
  [
    'a writer of a rotated value without a reason',
    () => applicationWith({ writers: [ORDERS_API] }),
    '`writeReason` must be given where `writers` put values that are rotated: say why they do, or remove them',
  ],
  [
    'a schedule that AWS would refuse',
    () => applicationWith({ rotation: { kind: 'random-value', schedule: 'rate(3 hours)' } }),
    "`schedule` must be 4 hours to 999 days apart, got 'rate(3 hours)'",
  ],
  [
    'people of whom nobody has the permission set',
    () => applicationWith({ people: ['SecretsReader'] }),
    "`people` must name permission sets that the environment assigns, got 'SecretsReader': add an assignment",
  ],
  [
    'a user of Redis whom no superuser rotates',
    () => having(login('orders/database', undefined as never)),
    '`superuser` must be a secret that stands before this one in `secrets`, got none',
  ],
])('throws for %s', (_, application, message) => {
  expect(refusal(() => define(application()))).toBe(`environment 'prod', secret 'orders/database': ${message}`);
});

test('throws for a name that AWS would take for an ARN with its suffix', () => {
  expect(refusal(() => define(applicationWith({}, 'orders/db-master')))).toBe(
    "environment 'prod', secret 'orders/db-master': `name` must not end with a hyphen and six characters, because AWS appends such a suffix to the ARN, got 'prod/orders/db-master': did you mean 'prod/orders/db_master'?",
  );
});

test('a superuser whose secret stands before is taken, and no other', () => {
  const admin = secret('orders/admin', SETTINGS);
  const cache = login('orders/cache', 'orders/admin');
  expect(define(having(admin, cache)).secrets.map(({ name }) => name)).toEqual(['orders/admin', 'orders/cache']);
  expect(refusal(() => define(having(cache, admin)))).toBe(
    "environment 'prod', secret 'orders/cache': `superuser` must be a secret that stands before this one in `secrets`, got 'orders/admin'",
  );
});

test('a reason lets a writer put values that are rotated', () => {
  const application = applicationWith({ writers: [ORDERS_API], writeReason: 'The provider sends a new key at times' });
  expect(define(application).secrets[0]?.writers.map(({ name }) => name)).toEqual(['orders-api']);
});
