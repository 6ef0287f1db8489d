import { AccessQueries, readPlan, type World } from '../../../src/review';
import { type PlannedResource, planJson } from '../../helpers/review/plan-json';
import { ACCOUNT, ROLE_ARN, SECRET_ARN } from '../../helpers/review/world-builder';

const KEY_ARN = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/11111111-2222-3333-4444-555555555555`;
const document = (...statements: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements.map((rest) => ({ Effect: 'Allow', ...rest })) });
const policyFor = (arn: string, rest: object = {}) =>
  document({ Principal: { AWS: arn }, Action: 'secretsmanager:GetSecretValue', Resource: '*', ...rest });

const OLD = { name: 'app', arn: ROLE_ARN, unique_id: 'AROAOLD' };
const REPLACED: PlannedResource = {
  address: 'aws_iam_role.app',
  actions: ['delete', 'create'],
  before: OLD,
  after: { name: 'app' },
  unknown: { arn: true, unique_id: true },
};
const SECRET: PlannedResource = {
  address: 'aws_secretsmanager_secret.db',
  after: { name: 'prod/db', arn: SECRET_ARN },
};
const secretPolicy = (after: string, before = after): PlannedResource => ({
  address: 'aws_secretsmanager_secret_policy.db',
  before: { secret_arn: SECRET_ARN, policy: before },
  after: { secret_arn: SECRET_ARN, policy: after },
});

function readers(world: World | undefined): readonly string[] {
  if (world === undefined) return [];
  return new AccessQueries(world)
    .readers()
    .filter(({ subject }) => subject.kind === 'declared')
    .map(({ subject, answer }) => `${subject.label} ${answer.verdict}`);
}

function beforeAndAfter(...resources: readonly PlannedResource[]) {
  const { before, after } = readPlan(planJson([SECRET, ...resources]), { environment: 'prod' });
  return { before: readers(before), after: readers(after) };
}

test('a role that is replaced loses what a policy gives it that is not written again', () => {
  expect(beforeAndAfter(REPLACED, secretPolicy(policyFor(ROLE_ARN)))).toEqual({
    before: ['role/app allowed'],
    after: [],
  });
});

test('it keeps what a policy gives it that is written again with another text', () => {
  const written = secretPolicy(policyFor(ROLE_ARN, { Sid: 'New' }), policyFor(ROLE_ARN));
  expect(beforeAndAfter(REPLACED, written).after).toEqual(['role/app allowed']);
});

test('the order of keys makes no other text', () => {
  const [old, same] = [policyFor(ROLE_ARN), JSON.stringify({ ...JSON.parse(policyFor(ROLE_ARN)), Id: undefined })];
  const { Version, Statement } = JSON.parse(same);
  expect(beforeAndAfter(REPLACED, secretPolicy(JSON.stringify({ Statement, Version }), old)).after).toEqual([]);
});

test('it keeps what names its account, or the ARN in a condition', () => {
  const byAccount = policyFor(`arn:aws:iam::${ACCOUNT}:root`);
  const identity: PlannedResource = {
    address: 'aws_iam_role_policy.read',
    after: { role: 'app', policy: document({ Action: 'secretsmanager:GetSecretValue', Resource: SECRET_ARN }) },
  };
  expect(beforeAndAfter(REPLACED, identity, secretPolicy(byAccount)).after).toEqual(['role/app allowed']);
  const byCondition = document({
    Principal: '*',
    Action: 'secretsmanager:GetSecretValue',
    Resource: '*',
    Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE_ARN } },
  });
  expect(beforeAndAfter(REPLACED, secretPolicy(byCondition)).after).toEqual(['role/app allowed']);
});

test('a role that stays loses nothing', () => {
  const stays: PlannedResource = { address: 'aws_iam_role.app', after: OLD };
  expect(beforeAndAfter(stays, secretPolicy(policyFor(ROLE_ARN))).after).toEqual(['role/app allowed']);
});

test('it loses a grant on the key, which names the old one', () => {
  const key: PlannedResource = { address: 'aws_kms_key.key', after: { arn: KEY_ARN, key_id: KEY_ARN.slice(-36) } };
  const secret = { ...SECRET, after: { ...SECRET.after, kms_key_id: KEY_ARN } };
  const keyPolicy: PlannedResource = {
    address: 'aws_kms_key_policy.key',
    after: {
      key_id: KEY_ARN,
      policy: document({ Principal: { AWS: 'arn:aws:iam::111111111111:role/admin' }, Action: 'kms:*', Resource: '*' }),
    },
  };
  const identity: PlannedResource = {
    address: 'aws_iam_role_policy.read',
    after: { role: 'app', policy: document({ Action: 'secretsmanager:GetSecretValue', Resource: SECRET_ARN }) },
  };
  const grant: PlannedResource = {
    address: 'aws_kms_grant.app',
    after: { key_id: KEY_ARN, grantee_principal: ROLE_ARN, operations: ['Decrypt'] },
  };
  const { before, after } = readPlan(planJson([secret, key, keyPolicy, identity, grant, REPLACED]), {
    environment: 'prod',
  });
  expect({ before: readers(before), after: readers(after) }).toEqual({ before: ['role/app allowed'], after: [] });
});

test('a role that trusts the old one is not assumed by the new one', () => {
  const trusting: PlannedResource = {
    address: 'aws_iam_role.next',
    after: {
      name: 'next',
      arn: `arn:aws:iam::${ACCOUNT}:role/next`,
      assume_role_policy: document({ Principal: { AWS: ROLE_ARN }, Action: 'sts:AssumeRole' }),
    },
  };
  const { before, after } = readPlan(planJson([REPLACED, trusting]), { environment: 'prod' });
  const trusted = (world: World | undefined) => {
    const policy = world?.policies.find(({ kind }) => kind === 'trust');
    return policy?.policy.statements.flatMap(({ principals }) =>
      principals?.of.map((element) => 'arn' in element && element.arn),
    );
  };
  expect(trusted(before)).toEqual([ROLE_ARN]);
  expect(trusted(after)).toEqual([`${ROLE_ARN}#before-replacement`]);
});
