import { join } from 'node:path';
import { expect as globalsExpect } from '@jest/globals';
import { App } from 'cdktf';
import { createOrders } from '../../examples/access-tests/orders';
import { parsePolicy } from '../../src/iam';
import { secretMatchers, worldOf } from '../../src/jest';
import { goodStack, project, READER, reference, synthFiles } from '../helpers/review/review-project';
import { principal } from '../helpers/review/world-builder';
import { temporaryDirectory } from '../helpers/temporary-directory';

expect.extend(secretMatchers);

const NAME = 'prod/orders/db';
const directoryOf = (...of: Parameters<typeof goodStack>) =>
  join(project(synthFiles('cdktf.out', goodStack(...of))), 'cdktf.out');
const good = worldOf(directoryOf());
const opaque = worldOf(directoryOf([READER], { policy: reference('templatefile("policy.json", {})') }));
const MAY_READ = { mayRead: [{ principal: READER, secret: 'prod/*' }] };

/** The message of an assertion that fails. */
function failure(assertion: () => void): string {
  try {
    assertion();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the assertion must fail, but it passed');
}

test('an app, a directory and a world answer alike, and the app’s own directory stays as it was', () => {
  const app = new App({ outdir: temporaryDirectory() });
  createOrders(app);
  expect(app).toAllow('orders-api', 'read', 'prod/orders/database');
  expect(() => worldOf(app.outdir)).toThrow(/manifest.json cannot be read/);
  app.synth();
  expect(app.outdir).toAllow('orders-api', 'read', 'prod/orders/database');
  globalsExpect(worldOf(app.outdir)).toAllow('orders-api', 'read', 'prod/orders/database');
});

test('access that is always allowed passes, and fails with .not and its proof', () => {
  expect(good).toAllow('app', 'read', NAME);
  expect(failure(() => expect(good).not.toAllow('app', 'read', NAME))).toBe(
    [
      `expected 'app' not to be allowed to read '${NAME}', always`,
      '',
      `role/app read ${NAME} in eu-central-1 (secretsmanager:GetSecretValue)`,
      '  always',
      '  1. resource allows: prod-security:aws_secretsmanager_secret_policy.db, statement 1',
      '     action and resource covered, principal named as role',
      '  2. resource allows: prod-security:aws_kms_key.main, statement 2',
      '     action and resource covered, principal named as role',
    ].join('\n'),
  );
});

test('access that is denied passes with .not, and fails without', () => {
  expect(good).not.toAllow('app', 'write', NAME);
  expect(failure(() => expect(good).toAllow('app', 'write', NAME))).toContain(
    `expected 'app' to be allowed to write '${NAME}', always\n\nrole/app write ${NAME} in eu-central-1`,
  );
});

test('what is not proven fails both ways', () => {
  const why = 'Something is not known, so neither toAllow nor .not.toAllow can pass';
  expect(failure(() => expect(opaque).toAllow('app', 'read', NAME))).toContain(why);
  expect(failure(() => expect(opaque).not.toAllow('app', 'read', NAME))).toContain(why);
});

test('what depends on conditions fails both ways, until they are given', () => {
  const app = new App({ outdir: temporaryDirectory() });
  createOrders(app);
  const world = worldOf(app);
  const archive = ['orders-api', 'read', 'prod/orders/archive'] as const;
  const why = 'It depends on conditions: say with { when: … } which requests are meant';
  expect(failure(() => expect(world).toAllow(...archive))).toContain(why);
  expect(failure(() => expect(world).not.toAllow(...archive))).toContain(why);
  expect(world).toAllow(...archive, { when: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' } });
  expect(world).not.toAllow(...archive, { when: { 'aws:SourceVpce': 'vpce-1' }, region: 'eu-west-1' });
  expect(world).not.toAllow('orders-api', 'read', 'prod/orders/database', { when: { 'AWS:securetransport': false } });
});

test.each([
  ['aap', NAME, {}, "'aap' must be the name, ARN or id of a role or user: did you mean app? There are app"],
  [
    'app',
    'prod/orders/bd',
    {},
    `'prod/orders/bd' must be the name, ARN, id or Terraform address of a secret: did you mean ${NAME}? There are ${NAME}`,
  ],
  ['app', NAME, { region: 'eu-west-1' }, `\`region\` must be one that '${NAME}' is in, eu-central-1, got 'eu-west-1'`],
])('a misspelt name proves nothing, with .not either: %s %s %j', (principal, secret, options, message) => {
  expect(failure(() => expect(good).toAllow(principal, 'read', secret, options))).toBe(message);
  expect(failure(() => expect(good).not.toAllow(principal, 'read', secret, options))).toBe(message);
});

test('readers that are expected pass, others fail and are named', () => {
  expect(good).toHaveNoUnexpectedReaders(MAY_READ);
  expect(good).not.toHaveNoUnexpectedReaders({});
  expect(failure(() => expect(good).toHaveNoUnexpectedReaders({}))).toBe(
    `expected nobody to have access that the expectations do not name\n\nprod: '${READER}' is not in mayRead, but can read '${NAME}' in eu-central-1`,
  );
  expect(failure(() => expect(good).not.toHaveNoUnexpectedReaders(MAY_READ))).toContain('expected somebody');
});

test('readers that are not proven fail both ways', () => {
  const why = 'Something is not known, so neither this nor its .not can pass';
  expect(failure(() => expect(opaque).toHaveNoUnexpectedReaders(MAY_READ))).toContain(why);
  expect(failure(() => expect(opaque).not.toHaveNoUnexpectedReaders({}))).toContain(why);
});

test('writers and administrators are looked at where expectations speak of them', () => {
  const own = [{ principal: 'account 111111111111', secret: NAME }];
  expect(good).toHaveNoUnexpectedReaders({ ...MAY_READ, mayWrite: own, mayAdminister: own, mustNotWrite: [] });
  expect(good).not.toHaveNoUnexpectedReaders({ ...MAY_READ, mayWrite: [] });
  expect(good).not.toHaveNoUnexpectedReaders({ ...MAY_READ, mustNotAdminister: own });
  expect(() => expect(good).toHaveNoUnexpectedReaders({ mayread: [] })).toThrow(
    "'expectations' must have no other keys than mayRead, mustNotRead, mayWrite, mustNotWrite, mayAdminister, mustNotAdminister, mayObtain, got 'mayread'",
  );
});

test.each([
  [null, 'object'],
  [7, 'number'],
  [{}, 'another object'],
])('%j is nothing to ask', (source, shown) => {
  expect(() => expect(source).toAllow('app', 'read', NAME)).toThrow(
    new TypeError(`\`expect\` must be given an App, the path of a cdktf.out or a World, got ${shown}`),
  );
});

test('who could obtain a secret by one step is looked at where expectations speak of it', () => {
  const admin = principal({
    id: 'admin',
    name: 'admin',
    arn: 'arn:aws:iam::111111111111:role/admin',
    identity: [
      parsePolicy('admin', {
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action: 'iam:UpdateAssumeRolePolicy', Resource: '*' },
      }),
    ],
  });
  const able = { ...good, principals: [...good.principals, admin] };
  expect(able).toHaveNoUnexpectedReaders(MAY_READ);
  expect(failure(() => expect(able).toHaveNoUnexpectedReaders({ ...MAY_READ, mayObtain: [] }))).toContain(
    "'arn:aws:iam::111111111111:role/admin' is not in mayObtain",
  );
  const mayObtain = [{ principal: admin.arn, secret: NAME }];
  expect(able).toHaveNoUnexpectedReaders({ ...MAY_READ, mayObtain });
});

test('throws for a capability that does not exist, with .not, too', () => {
  const message = "`capability` must be one of read, write, administer, got 'eat'";
  expect(() => expect(good).toAllow(READER, 'eat' as never, NAME)).toThrow(message);
  expect(() => expect(good).not.toAllow(READER, 'eat' as never, NAME)).toThrow(message);
});
