import { TerraformStack } from 'cdktf';
import {
  AwsAccount,
  BuildSecrets,
  type BuildSecretsProps,
  ConsumerRole,
  RoleTrust,
  Secret,
  SecretsKey,
} from '../../../src';
import { refusal } from '../../helpers/synth/refusal';
import { resources, statements, synth } from '../../helpers/synth/synth';

const PROJECT = 'arn:aws:codebuild:eu-central-1:111111111111:project/orders';
const REGISTRY = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/registry-a1B2c3';
const KEY = 'arn:aws:kms:eu-central-1:111111111111:key/0a1b2c3d-0000-4000-8000-000000000001';

/** The variables, and what the service role may do. */
function make(
  needs: (registry: ReturnType<typeof Secret.fromSecretArn>) => BuildSecretsProps['needs'],
  more: object = {},
) {
  let built: BuildSecrets | undefined;
  const stack = synth((app) => {
    const stack = new TerraformStack(app, 'ci');
    AwsAccount.configure(stack, { accountId: '111111111111', region: 'eu-central-1', deploymentRole: 'deploy' });
    const key = SecretsKey.fromKeyArns(stack, 'Key', { keyArns: [KEY] });
    const registry = Secret.fromSecretArn(stack, 'Registry', { secretArn: REGISTRY, key });
    const serviceRole = new ConsumerRole(stack, 'Role', {
      name: 'build',
      trust: RoleTrust.codeBuild({ projectArns: [PROJECT] }),
    });
    built = new BuildSecrets(stack, 'BuildSecrets', { serviceRole, needs: needs(registry), ...more });
  })('ci');
  const policy = resources(stack, 'aws_iam_role_policy')['Role/Policy/Resource'];
  return { stack, variables: built?.environmentVariables, action: built?.actionVariables, policy };
}

const allowed = (policy: ReturnType<typeof make>['policy']) =>
  statements(policy).map(({ Sid, Action, Resource, Condition }) => [
    Sid.replace(/[0-9a-f]{8}$/, ''),
    Action,
    Resource,
    Condition,
  ]);

test('variables name secrets with key and stage, and parameters by their names', () => {
  const { variables, action } = make((secret) => ({
    TOKEN: { secret, key: 'token' },
    WHOLE: { secret },
    BEFORE: { secret, key: 'token', stage: 'AWSPREVIOUS' },
    WHOLE_BEFORE: { secret, stage: 'AWSPREVIOUS' },
    FLAGS: { parameter: '/prod/orders/flags' },
  }));
  expect(variables).toEqual([
    { name: 'BEFORE', type: 'SECRETS_MANAGER', value: `${REGISTRY}:token:AWSPREVIOUS` },
    { name: 'FLAGS', type: 'PARAMETER_STORE', value: '/prod/orders/flags' },
    { name: 'TOKEN', type: 'SECRETS_MANAGER', value: `${REGISTRY}:token` },
    { name: 'WHOLE', type: 'SECRETS_MANAGER', value: REGISTRY },
    { name: 'WHOLE_BEFORE', type: 'SECRETS_MANAGER', value: `${REGISTRY}::AWSPREVIOUS` },
  ]);
  expect(JSON.parse(action ?? '')).toEqual(variables);
});

test('the service role reads the secret, its key and the parameters, and nothing else', () => {
  const { policy } = make(
    (secret) => ({ TOKEN: { secret, key: 'token' }, FLAGS: { parameter: '/prod/flags' }, MODE: { parameter: 'mode' } }),
    { parameterKeyArns: [KEY] },
  );
  const parameters = [
    'arn:aws:ssm:eu-central-1:111111111111:parameter/mode',
    'arn:aws:ssm:eu-central-1:111111111111:parameter/prod/flags',
  ];
  expect(allowed(policy)).toEqual([
    [
      'DecryptParametersBuild',
      'kms:Decrypt',
      KEY,
      {
        StringEquals: {
          'kms:EncryptionContext:PARAMETER_ARN': parameters,
          'kms:ViaService': 'ssm.eu-central-1.amazonaws.com',
        },
      },
    ],
    ['DescribeBuild', 'secretsmanager:DescribeSecret', REGISTRY, undefined],
    ['ReadBuild', 'secretsmanager:GetSecretValue', REGISTRY, undefined],
    ['ReadKeyBuild', 'kms:Decrypt', KEY, expect.anything()],
    ['ReadParametersBuild', 'ssm:GetParameters', parameters, undefined],
  ]);
});

test('a label is demanded where each need of the secret names one', () => {
  const stages = (needs: Parameters<typeof make>[0]) =>
    allowed(make(needs).policy).find(([sid]) => sid === 'ReadBuild')?.[3];
  expect(stages((secret) => ({ A: { secret, stage: 'AWSPREVIOUS' }, B: { secret, stage: 'AWSCURRENT' } }))).toEqual({
    'ForAnyValue:StringEquals': { 'secretsmanager:VersionStage': ['AWSCURRENT', 'AWSPREVIOUS'] },
  });
  expect(stages((secret) => ({ A: { secret, stage: 'AWSPREVIOUS' }, B: { secret } }))).toBeUndefined();
});

test('throws for names, keys and parameters that cannot be', () => {
  const refused = (needs: Parameters<typeof make>[0], more: object = {}) => refusal(() => make(needs, more));
  expect(refused(() => ({}))).toBe('ci/BuildSecrets: `needs` must name at least one secret or parameter, got none');
  expect(refused((secret) => ({ CODEBUILD_TOKEN: { secret } }))).toBe(
    "ci/BuildSecrets: `needs` must not have names that begin with CODEBUILD_, which CodeBuild sets itself, got 'CODEBUILD_TOKEN'",
  );
  expect(refused((secret) => ({ TOKEN: { secret, key: 'a:b' } }))).toBe(
    "ci/BuildSecrets: `needs.TOKEN.key` must be 1 to 128 characters without : ' \" ` \\ and spaces, got 'a:b'",
  );
  expect(refused((secret) => ({ TOKEN: { secret } }), { parameterKeyArns: ['alias/ssm'] })).toBe(
    "ci/BuildSecrets: `parameterKeyArns` must be arn:<partition>:kms:<region>:<account>:key/<id>, got 'alias/ssm'",
  );
  expect(refused((secret) => ({ TOKEN: { secret } }), { outsideEndpoints: { reason: ' ' } })).toBe(
    'ci/Registry: `outsideEndpoints` must have a reason',
  );
});
