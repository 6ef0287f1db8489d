import { AccessQueries, type World } from '../../../../src/review';
import { allAccesses } from '../../../../src/review/access/all-accesses';
import { accessState } from '../../../../src/review/report/access-state';
import { checkExpectations } from '../../../../src/review/report/check-expectations';
import { GOLDEN_RULES } from '../../../../src/review/rules/golden/golden-rules';
import { made, READ, statement, worldOf } from '../../../helpers/review/planned-readers';
import { ACCOUNT } from '../../../helpers/review/world-builder';

const STRANGER = '999999999999';
const rootOf = (account: string) => ({ Principal: { AWS: `arn:aws:iam::${account}:root` } });
const OUTSIDER = statement('Allow', READ, rootOf(STRANGER));
const OWN = statement('Allow', READ, { Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/app` } });
const DENIED = statement('Deny', READ, { Principal: '*' });

/** As `values(aws_secretsmanager_secret.this)[0].arn`: a plan does not hold by which key an instance is chosen. */
const WHOLE = ['aws_secretsmanager_secret.this'];
// Nobody of another account uses the key of AWS.
const key = made('aws_kms_key.own', {
  policy: statement('Allow', 'kms:Decrypt', { Principal: { AWS: [ACCOUNT, STRANGER] } }),
});
const by = { references: { kms_key_id: ['aws_kms_key.own.arn', 'aws_kms_key.own'] } };
const secret = (name: string) => made(`aws_secretsmanager_secret.this["${name}"]`, { name }, by);
const other = made('aws_secretsmanager_secret.other', { name: 'other' }, by);
const policyOf = (key: string, policy: string, references = WHOLE) =>
  made(
    `aws_secretsmanager_secret_policy.of["${key}"]`,
    { policy, block_public_policy: true },
    { references: { secret_arn: references } },
  );
const app = [
  made('aws_iam_role.app', { name: 'app' }),
  made('aws_iam_role_policy.app', { role: 'app', policy: statement('Allow', '*') }),
  key,
];

const accesses = (world: World) => allAccesses(new AccessQueries(world));
const readers = (world: World) =>
  accesses(world)
    .filter(({ capability }) => capability === 'read')
    .map(({ subject, target, answer }) => `${subject.label} ${target.name} ${answer.verdict}`);
const findings = (world: World, rule = 'policy-outside-organization') =>
  GOLDEN_RULES.filter(({ id }) => id === rule).flatMap(({ check }) =>
    check(world, '2026-11-22').flatMap(({ origin, message }) => (origin.address === key.address ? [] : message)),
  );

describe('policies of which it is not known which secret they are of', () => {
  const world = worldOf([...app, secret('a'), secret('b'), other, policyOf('x', OWN), policyOf('y', OUTSIDER)]);

  test('are each judged, and the finding names the secrets that they may be of', () => {
    expect(findings(world)).toEqual([
      `'aws_secretsmanager_secret_policy.of["y"]' must admit nobody from outside of the organization, but admits account ${STRANGER}, which nothing places in it ('statement 1'), and may be the policy of 'aws_secretsmanager_secret.this["a"]' or 'aws_secretsmanager_secret.this["b"]'`,
    ]);
  });

  test('may let whom they name read each of these secrets, and no other, and are of no secret that is not declared', () => {
    expect(readers(world).filter((row) => row.startsWith('account 9'))).toEqual([
      `account ${STRANGER} a not-proven`,
      `account ${STRANGER} b not-proven`,
    ]);
    expect(world.secrets.map(({ name }) => name)).toEqual(['other', 'a', 'b']);
  });

  test('say why, once for each of them', () => {
    const [row] = accesses(world).filter(({ subject }) => subject.label === `account ${STRANGER}`);
    expect(row?.answer).toMatchObject({
      because: expect.arrayContaining([
        'prod:aws_secretsmanager_secret_policy.of["x"] or prod:aws_secretsmanager_secret_policy.of["y"] may be the policy of prod:aws_secretsmanager_secret.this["a"]: its secret_arn is not known',
      ]),
    });
    expect(world.unresolved.map(({ address, attribute }) => `${address} ${attribute}`)).toEqual([
      'aws_secretsmanager_secret_policy.of["x"] secret_arn',
      'aws_secretsmanager_secret_policy.of["y"] secret_arn',
    ]);
  });

  test('count for who must not read', () => {
    const entries = accesses(world).map(({ subject, capability, target, answer }) => ({
      ...{ principal: subject.label, secret: target.name, region: target.region, capability },
      state: accessState(answer),
    }));
    const mustNotRead = [{ principal: `account ${STRANGER}`, secret: '*' }];
    expect(
      checkExpectations('prod', entries, { mayRead: [{ principal: '*', secret: '*' }], mustNotRead }).map(
        ({ kind, secret: of }) => `${kind} ${of}`,
      ),
    ).toEqual(['forbidden a', 'forbidden b']);
  });

  test('deny nothing for certain', () => {
    const denying = worldOf([...app, secret('a'), secret('b'), policyOf('x', DENIED), policyOf('y', OWN)]);
    expect(readers(denying)).toContain('role/app a not-proven');
    expect(readers(denying)).toContain('role/app b not-proven');
  });

  test('may overwrite one that is certain', () => {
    const certain = made(
      'aws_secretsmanager_secret_policy.a',
      { policy: OWN },
      { references: { secret_arn: ['aws_secretsmanager_secret.this["a"].arn'] } },
    );
    const overwritten = worldOf([...app, secret('a'), secret('b'), certain, policyOf('y', DENIED)]);
    expect(readers(overwritten)).toContain('role/app a not-proven');
  });

  test('are each of another secret where they say the same and are as many', () => {
    const same = worldOf([...app, secret('a'), secret('b'), policyOf('x', OUTSIDER), policyOf('y', OUTSIDER)]);
    expect(same.unresolved).toEqual([]);
    expect(same.secrets.map(({ policy }) => policy?.uncertain)).toEqual([undefined, undefined]);
    expect(findings(same)).toHaveLength(2);
  });

  test('are not asked one by one where there are many: then they may say anything', () => {
    const keys = Array.from({ length: 21 }, (_, index) => `s${index}`);
    const many = worldOf([
      key,
      ...keys.map(secret),
      ...keys.map((key) =>
        policyOf(key, key === 's20' ? OUTSIDER : statement('Deny', READ, { Sid: key, Principal: '*' })),
      ),
    ]);
    expect(readers(many)).toContain('anybody else s0 not-proven');
    expect(findings(many)).toEqual([
      expect.stringMatching(/ and may be the policy of '[^']*\["s0"\]' or '[^']*\["s1"\]' or 19 others$/),
    ]);
  });
});

test('a policy that may be of anything is judged once', () => {
  const world = worldOf([key, secret('a'), policyOf('y', OUTSIDER, ['module.db.arn'])]);
  expect(findings(world)).toHaveLength(1);
  expect(readers(world)).toContain(`account ${STRANGER} a not-proven`);
});

describe('policies of which it is not known which key they are of', () => {
  const keyOf = (name: string) => made(`aws_kms_key.this["${name}"]`, {}, { unknown: { key_id: true, policy: true } });
  const ofKey = (name: string, account: string) =>
    made(
      `aws_kms_key_policy.of["${name}"]`,
      { policy: statement('Allow', 'kms:*', rootOf(account)) },
      { references: { key_id: ['aws_kms_key.this'] } },
    );
  const world = worldOf([keyOf('a'), keyOf('b'), ofKey('x', ACCOUNT), ofKey('y', STRANGER)]);

  test('are each judged, and may let whom they name use each of these keys', () => {
    expect(findings(world)).toEqual([
      `'aws_kms_key_policy.of["y"]' must admit nobody from outside of the organization, but admits account ${STRANGER}, which nothing places in it ('statement 1'), and may be the policy of 'aws_kms_key.this["a"]' or 'aws_kms_key.this["b"]'`,
    ]);
    expect(
      accesses(world).map(({ subject, capability, answer }) => `${subject.label} ${capability} ${answer.verdict}`),
    ).toEqual([
      `account ${ACCOUNT} administer-key not-proven`,
      `account ${STRANGER} administer-key not-proven`,
      `account ${ACCOUNT} administer-key not-proven`,
      `account ${STRANGER} administer-key not-proven`,
    ]);
    expect(world.keys).toHaveLength(2);
  });

  test('leave it possible that a key has the policy of AWS', () => {
    const one = worldOf([keyOf('a'), keyOf('b'), ofKey('y', STRANGER)]);
    expect(accesses(one).map(({ subject, answer }) => `${subject.label} ${answer.verdict}`)).toContain(
      `account ${ACCOUNT} not-proven`,
    );
  });
});
