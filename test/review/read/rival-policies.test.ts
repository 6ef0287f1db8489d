import { AccessQuestions, readSynthStacks, type SynthStack } from '../../../src/review';
import { policyDeclaredOnce } from '../../../src/review/rules/golden/policy-declared-once';
import { reference as ref } from '../../helpers/review-project';
import { ACCOUNT } from '../../helpers/world-builder';

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
  new AccessQuestions(worldOf(resource))
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
