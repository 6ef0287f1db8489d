import { AccessQueries, readSynthStacks, type SynthStack } from '../../../src/review';
import { nameUsedTwice } from '../../../src/review/rules/golden/name-used-twice';
import { policyDeclaredOnce } from '../../../src/review/rules/golden/policy-declared-once';
import { reference as ref } from '../../helpers/review/review-project';
import { ACCOUNT } from '../../helpers/review/world-builder';

const policy = (principal: string, action = 'secretsmanager:GetSecretValue') =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/${principal}` },
        Action: action,
        Resource: '*',
      },
    ],
  });

function worldOf(resource: object) {
  const stack: SynthStack = {
    name: 'prod-app',
    configuration: {
      provider: { aws: [{ region: 'eu-central-1', allowed_account_ids: [ACCOUNT] }] },
      resource: { aws_iam_role: { a: { name: 'a' }, b: { name: 'b' } }, ...resource } as never,
    },
  };
  return readSynthStacks([stack]);
}

const readers = (resource: object) =>
  new AccessQueries(worldOf(resource))
    .readers()
    .filter(({ subject }) => subject.kind === 'declared')
    .map(({ subject, answer }) => `${subject.label} ${answer.verdict}`);
const findings = (resource: object) =>
  policyDeclaredOnce.check(worldOf(resource), '2026-11-22').map(({ message }) => message);
const separate = (policies: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(policies).map(([name, text]) => [
      name,
      { secret_arn: ref('aws_secretsmanager_secret.db.arn'), policy: text },
    ]),
  );
const secret = (parts = {}) => ({ aws_secretsmanager_secret: { db: { name: 'prod/db', ...parts } } });
const BOTH = ['role/a not-proven', 'role/b not-proven'];

describe('two policies of one secret', () => {
  test.each([
    ['x', 'y'],
    ['y', 'x'],
  ])('are not proven, whichever is called %s and %s', (first, second) => {
    const resource = {
      ...secret(),
      aws_secretsmanager_secret_policy: separate({ [first]: policy('a'), [second]: policy('b') }),
    };
    expect(readers(resource)).toEqual(BOTH);
    expect(findings(resource)).toEqual([
      `'aws_secretsmanager_secret.db' must have one policy, but 'aws_secretsmanager_secret_policy.${first}' and 'aws_secretsmanager_secret_policy.${second}' each give it one`,
    ]);
  });

  test('are named in the reason, also when one is the argument of the secret', () => {
    const resource = {
      ...secret({ policy: policy('a') }),
      aws_secretsmanager_secret_policy: separate({ x: policy('b') }),
    };
    expect(readers(resource)).toEqual(BOTH);
    expect(worldOf(resource).unresolved).toEqual([
      {
        stack: 'prod-app',
        address: 'aws_secretsmanager_secret.db',
        attribute: 'policy',
        why: 'prod-app:aws_secretsmanager_secret.db and prod-app:aws_secretsmanager_secret_policy.x each give prod-app:aws_secretsmanager_secret.db a policy, and each apply overwrites the other',
      },
    ]);
    expect(findings(resource)).toEqual([
      "'aws_secretsmanager_secret.db' must have one policy, but 'aws_secretsmanager_secret_policy.x' and 'aws_secretsmanager_secret.db' each give it one",
    ]);
  });

  test('that say the same are one', () => {
    const same = JSON.stringify(JSON.parse(policy('a')), null, 2);
    const resource = {
      ...secret({ policy: same }),
      aws_secretsmanager_secret_policy: separate({ x: policy('a') }),
    };
    expect(readers(resource)).toEqual(['role/a allowed']);
    expect(findings(resource)).toEqual([]);
  });

  test('are no finding where the argument of the secret may turn out to be null', () => {
    const resource = {
      ...secret({ policy: ref('var.policy') }),
      aws_secretsmanager_secret_policy: separate({ x: policy('a') }),
    };
    expect(readers(resource)).toEqual(BOTH);
    expect(findings(resource)).toEqual([]);
  });
});

test('two policies of one key are not proven and found', () => {
  const resource = {
    ...secret({ kms_key_id: ref('aws_kms_key.key.arn'), policy: policy('a') }),
    aws_kms_key: { key: { policy: policy('a', 'kms:*') } },
    aws_kms_key_policy: { x: { key_id: ref('aws_kms_key.key.key_id'), policy: policy('b', 'kms:*') } },
  };
  expect(readers(resource)).toEqual(['role/a not-proven']);
  expect(findings(resource)).toEqual([
    "'aws_kms_key.key' must have one policy, but 'aws_kms_key_policy.x' and 'aws_kms_key.key' each give it one",
  ]);
});

test('a key that two keys are called by is not proven', () => {
  const alias = (key: string) => ({ name: 'alias/one', target_key_id: ref(`aws_kms_key.${key}.key_id`) });
  const resource = {
    ...secret({ kms_key_id: 'alias/one', policy: policy('a') }),
    aws_kms_key: { p: { policy: policy('a', 'kms:*') }, q: { policy: policy('b', 'kms:*') } },
    aws_kms_alias: { p: alias('p'), q: alias('q') },
  };
  expect(readers(resource)).toEqual(['role/a not-proven']);
});

describe('an inline policy of one name', () => {
  const identity = (action: string) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });
  const inline = (name: string, action: string) => ({ role: 'a', name, policy: identity(action) });
  const READ = 'secretsmanager:GetSecretValue';
  const given = (x: object, y: object) => ({ ...secret(), aws_iam_role_policy: { x, y } });

  test('that two resources give differently is not proven and found', () => {
    const resource = given(inline('read', READ), inline('read', 's3:GetObject'));
    expect(readers(resource)).toEqual(['role/a not-proven']);
    expect(findings(resource)).toEqual([
      "'a' must have one inline policy of a name, but 'aws_iam_role_policy.x' and 'aws_iam_role_policy.y' each give it one",
    ]);
    const [access] = new AccessQueries(worldOf(resource)).readers();
    expect(access?.answer).toMatchObject({
      because: [
        'prod-app:aws_iam_role_policy.x could not be read: prod-app:aws_iam_role_policy.x and prod-app:aws_iam_role_policy.y each give an inline policy of one name, and each apply overwrites the other',
        expect.stringContaining('prod-app:aws_iam_role_policy.y could not be read'),
      ],
    });
  });

  test('is proven where they have other names, or say the same', () => {
    for (const resource of [
      given(inline('read', READ), inline('store', 's3:GetObject')),
      given(inline('read', READ), inline('read', READ)),
    ]) {
      expect(readers(resource)).toEqual(['role/a allowed']);
      expect(findings(resource)).toEqual([]);
    }
  });

  test('that a role declares itself and a resource gives differently is not proven', () => {
    const beside = (own: string) => ({
      ...secret(),
      aws_iam_role: { a: { name: 'a', inline_policy: [{ name: 'read', policy: identity(own) }] }, b: { name: 'b' } },
      aws_iam_role_policy: { x: inline('read', READ) },
    });
    expect(readers(beside('s3:GetObject'))).toEqual(['role/a not-proven']);
    expect(findings(beside('s3:GetObject'))).toEqual([
      "'a' must have one inline policy of a name, but 'aws_iam_role.a' and 'aws_iam_role_policy.x' each give it one",
    ]);
    expect(findings(beside(READ))).toEqual([]);
    const [access] = new AccessQueries(worldOf(beside('s3:GetObject'))).readers();
    expect(access?.answer).toMatchObject({
      because: [
        'prod-app:aws_iam_role.a#inline_policy[0] could not be read: prod-app:aws_iam_role_policy.x and prod-app:aws_iam_role.a#inline_policy[0] each give an inline policy of one name, and each apply overwrites the other',
        expect.stringContaining('prod-app:aws_iam_role_policy.x could not be read'),
      ],
    });
    expect(readers(beside(READ))).toEqual(['role/a allowed']);
  });

  test('that a role declares itself is found beside a resource that says which it has', () => {
    const own = { name: 'a', inline_policy: [{ name: 'read', policy: identity(READ) }] };
    const resource = (role: object) => ({
      ...secret(),
      aws_iam_role: { a: role, b: { name: 'b' } },
      aws_iam_role_policies_exclusive: { x: { role_name: ref('aws_iam_role.a.name'), policy_names: ['read'] } },
    });
    expect(findings(resource(own))).toEqual([
      "'a' must have one inline policy of a name, but 'aws_iam_role.a' and 'aws_iam_role_policies_exclusive.x' each give it one",
    ]);
    expect(findings(resource({ name: 'a' }))).toEqual([]);
  });

  test('of a boundary that two resources give is not proven', () => {
    const managed = (action: string) => ({ name: 'limit', policy: identity(action) });
    const resource = (action: string) => ({
      ...secret(),
      aws_iam_policy: { x: managed('*'), y: managed(action) },
      aws_iam_role: { a: { name: 'a', permissions_boundary: ref('aws_iam_policy.x.arn') }, b: { name: 'b' } },
      aws_iam_role_policy: { x: inline('read', READ) },
    });
    expect(readers(resource('s3:GetObject'))).toEqual(['role/a not-proven']);
    expect(readers(resource('*'))).toEqual(['role/a allowed']);
  });

  test('of two managed policies of one name is not proven and found', () => {
    const managed = (action: string) => ({ name: 'read', policy: identity(action) });
    const resource = {
      ...secret(),
      aws_iam_policy: { x: managed(READ), y: managed('s3:GetObject') },
      aws_iam_role_policy_attachment: { a: { role: 'a', policy_arn: ref('aws_iam_policy.x.arn') } },
    };
    expect(readers(resource)).toEqual(['role/a not-proven']);
    expect(nameUsedTwice.check(worldOf(resource), '2026-11-22').map(({ message }) => message)).toEqual([
      `'read' must be the name of one managed policy in account ${ACCOUNT}, but 'aws_iam_policy.x' of stack prod-app has it`,
    ]);
  });
});

test('two rotations of one secret are found', () => {
  const rotation = (days: number) => ({
    secret_id: ref('aws_secretsmanager_secret.db.id'),
    rotation_rules: [{ automatically_after_days: days }],
  });
  const resource = { ...secret(), aws_secretsmanager_secret_rotation: { x: rotation(30), y: rotation(90) } };
  expect(findings(resource)).toEqual([
    expect.stringMatching(
      /must have one rotation, but 'aws_secretsmanager_secret_rotation\.x' and 'aws_secretsmanager_secret_rotation\.y' each give it one$/,
    ),
  ]);
  expect(findings({ ...secret(), aws_secretsmanager_secret_rotation: { x: rotation(30) } })).toEqual([]);
});
