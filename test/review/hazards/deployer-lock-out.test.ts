import { dirname } from 'node:path';
import { readSynth, readSynthStacks, type SynthStack, type World } from '../../../src/review';
import { deployerLockOut } from '../../../src/review/hazards/deployer-lock-out';
import { reference } from '../../helpers/review/review-project';
import { world } from '../../helpers/review/world-builder';
import { referenceStacks } from '../../helpers/synth/reference-stacks';

const ACCOUNT = '111111111111';
const DEPLOY = `arn:aws:iam::${ACCOUNT}:role/deploy`;
const ROOT = { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' };

interface Made {
  /** Statements of the secret's policy. */
  readonly secret?: readonly object[];
  /** Statements of the key's policy. */
  readonly key?: readonly object[];
  readonly provider?: object;
  readonly roles?: Readonly<Record<string, object>>;
}

function made({ secret = [], key = [ROOT], provider = { assume_role: [{ role_arn: DEPLOY }] }, roles }: Made): World {
  const policy = (Statement: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
  const configuration = {
    provider: { aws: [{ region: 'eu-central-1', allowed_account_ids: [ACCOUNT], ...provider }] },
    resource: {
      aws_kms_key: { main: { policy: policy(key) } },
      aws_kms_alias: { main: { name: 'alias/orders', target_key_id: reference('aws_kms_key.main.key_id') } },
      aws_secretsmanager_secret: { db: { name: 'prod/orders/db' } },
      aws_secretsmanager_secret_policy: {
        db: { secret_arn: reference('aws_secretsmanager_secret.db.arn'), policy: policy(secret) },
      },
      ...(roles && { aws_iam_role: roles }),
    },
  };
  return readSynthStacks([{ name: 'prod-security', configuration } as SynthStack]);
}

const found = (before: World, after: World) =>
  deployerLockOut({ before, after, changes: [] }).map(({ kind, severity, message }) => [kind, severity, message]);
const deny = (action: string, condition?: object) => ({
  ...{ Effect: 'Deny', Principal: '*', Action: action, Resource: '*' },
  ...(condition && { Condition: condition }),
});
const OPEN = made({});

test('a Deny in a secret policy that hits the deployment role is reported, with its statement', () => {
  const all = made({ secret: [deny('secretsmanager:*')] });
  expect(found(OPEN, all)).toEqual([
    [
      'deployer-locked-out',
      'error',
      `'${DEPLOY}' deploys 'prod/orders/db' in eu-central-1, but could no longer call secretsmanager:PutResourcePolicy and secretsmanager:DeleteSecret: denied by statement 1 of 'prod-security:aws_secretsmanager_secret_policy.db'`,
    ],
  ]);
  const one = found(OPEN, made({ secret: [deny('secretsmanager:Delete*')] }));
  expect(one.map(([, , message]) => /call (.*):/.exec(String(message))?.[1])).toEqual([
    expect.stringMatching(/:DeleteSecret: denied by s/),
  ]);
});

test('a key policy that leaves the deployment role out, or denies it, is reported', () => {
  const other = { ...ROOT, Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/security` } };
  const lost = (why: string) => [
    'deployer-locked-out',
    'error',
    `'${DEPLOY}' deploys 'alias/orders' in eu-central-1, but could no longer call kms:PutKeyPolicy: ${why}`,
  ];
  expect(found(OPEN, made({ key: [other] }))).toEqual([lost('denied: no policy of the secret or key allows it')]);
  const denied = made({ key: [ROOT, deny('kms:PutKeyPolicy')] });
  expect(found(OPEN, denied)).toEqual([lost("denied by statement 2 of 'prod-security:aws_kms_key.main'")]);
});

test('a Deny that leaves the deployment role out, or hits other requests, is none', () => {
  const except = { ArnNotEquals: { 'aws:PrincipalArn': DEPLOY } };
  const insecure = { Bool: { 'aws:SecureTransport': 'false' } };
  const secret = [
    deny('secretsmanager:*', except),
    deny('secretsmanager:*', insecure),
    deny('secretsmanager:GetSecretValue'),
  ];
  expect(found(OPEN, made({ secret }))).toEqual([]);
});

test('what was so before is not a change, and what is new is one', () => {
  const locked = made({ secret: [deny('secretsmanager:*')] });
  expect(found(locked, locked)).toEqual([]);
  expect(found(locked, OPEN)).toEqual([]);
  expect(found(world(), locked)).toHaveLength(1);
});

test('without a role that the provider assumes, nothing is claimed', () => {
  expect(found(OPEN, made({ secret: [deny('secretsmanager:*')], provider: {} }))).toEqual([]);
});

test('a deployment role that a stack declares is asked by its own policies', () => {
  const roles = { deploy: { name: 'deploy', assume_role_policy: '{"Statement":[]}' } };
  expect(found(OPEN, made({ roles })).map(([, , message]) => message?.split(': ').pop())).toEqual([
    'no policy of the principal allows it',
    'no policy of the principal allows it',
  ]);
});

test('the reference environments lock nobody out when they are made', () => {
  expect(found(world(), readSynth(dirname(referenceStacks())))).toEqual([]);
});
