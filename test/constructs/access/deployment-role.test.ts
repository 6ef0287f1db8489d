import { TerraformStack } from 'cdktf';
import { AwsAccount, DeploymentRole, RoleTrust } from '../../../src';
import { refusal } from '../../helpers/synth/refusal';
import { synth } from '../../helpers/synth/synth';

const statement = { Sid: 'Kms1', Effect: 'Allow', Action: ['kms:ListAliases'], Resource: ['*'] };
const make = (Statement: readonly object[], name = 'ci/deploy') =>
  synth((app) => {
    const stack = new TerraformStack(app, 'bootstrap');
    AwsAccount.configure(stack, { accountId: '111111111111', region: 'eu-central-1', deploymentRole: 'bootstrap' });
    new DeploymentRole(stack, 'Deploy', {
      name,
      trust: RoleTrust.assumedBy({ roleArns: ['arn:aws:iam::222222222222:role/pipeline'] }),
      policy: { Version: '2012-10-17', Statement },
    });
  })('bootstrap').resource ?? {};

test('the role has the policy as managed policies, and nothing else', () => {
  const { aws_iam_role: roles = {}, ...others } = make([statement]);
  expect(Object.values(roles)).toMatchObject([{ name: 'deploy', path: '/ci/' }]);
  expect(Object.values(others.aws_iam_policy ?? {})).toMatchObject([
    {
      name: 'deploy-1',
      path: '/ci/',
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Sid: 'Kms1', Effect: 'Allow', Action: 'kms:ListAliases', Resource: '*' }],
      }),
    },
  ]);
  expect(Object.keys(others).sort()).toEqual(['aws_iam_policy', 'aws_iam_role_policy_attachment']);
});

const large = (index: number, resources = 60) => ({
  Sid: `Large${index}`,
  Effect: 'Allow',
  Action: 'kms:DescribeKey',
  Resource: Array.from({ length: resources }, (_, at) => `arn:aws:kms:eu-central-1:111111111111:key/${index}-${at}`),
});

test('a policy that is too long for one is divided, and each part fits', () => {
  const { aws_iam_policy: policies = {}, aws_iam_role_policy_attachment: attachments = {} } = make(
    [1, 2, 3, 4].map((index) => large(index)),
  );
  const texts = Object.values(policies).map(({ policy }) => String(policy));
  expect(texts.length).toBeGreaterThan(1);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(6144);
  expect(Object.keys(attachments)).toHaveLength(texts.length);
});

const remedy = 'write it with `cdktf-aws-secrets deployment-policy`';
test.each<[string, readonly object[], string]>([
  ['has no statement', [], `\`policy\` must have statements, got none: ${remedy}`],
  [
    'denies',
    [{ ...statement, Effect: 'Deny' }],
    `\`policy\` must only allow actions on resources, got statement 'Kms1' with Deny: ${remedy}`,
  ],
  [
    'allows all actions but some',
    [{ ...statement, Action: undefined, NotAction: 'iam:*' }],
    `\`policy\` must only allow actions on resources, got statement 'Kms1' with NotAction: ${remedy}`,
  ],
  [
    'has a statement that fits into no policy',
    [large(1, 150)],
    "`policy` must have statements of at most 6000 characters, got 7463 for 'Large1': divide its resources between two",
  ],
  [
    'needs more policies than a role may have',
    Array.from({ length: 24 }, (_, index) => large(index)),
    "`policy` must fit into 10 managed policies, got 14: divide the account's stacks between two roles",
  ],
])('a policy that %s is refused', (_, statements, message) => {
  expect(refusal(() => make(statements))).toBe(`bootstrap/Deploy: ${message}`);
});

test('a wildcard in an action is refused', () => {
  expect(refusal(() => make([{ ...statement, Action: 'kms:*' }]))).toContain("got 'kms:*'");
});
