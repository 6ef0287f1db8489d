import { PermissionSets } from '../../../src';
import { PolicyDocument } from '../../../src/model/policy/document';
import type { StatementJson } from '../../../src/model/policy/statement';

type Definition = ReturnType<typeof PermissionSets.auditor>;

const policyOf = (definition: Definition) =>
  (JSON.parse(new PolicyDocument(definition.statements('aws')).minified()) as { Statement: readonly StatementJson[] })
    .Statement;

const SECRETS = 'arn:aws:secretsmanager:*:*:secret:*';
const ROTATE = { Effect: 'Deny', Action: 'secretsmanager:RotateSecret', Resource: '*' };
const INVOKE = { Effect: 'Deny', Action: 'lambda:InvokeFunction', Resource: '*' };
const NEVER_READ = {
  Sid: 'NeverReadValues',
  Effect: 'Deny',
  Action: [
    'kms:CreateGrant',
    'kms:Decrypt',
    'kms:ReEncryptFrom',
    'secretsmanager:BatchGetSecretValue',
    'secretsmanager:GetSecretValue',
    'ssm:GetParameter',
    'ssm:GetParameterHistory',
    'ssm:GetParameters',
    'ssm:GetParametersByPath',
  ],
  Resource: '*',
};

test('administrators manage metadata and rotation, with no way to a value', () => {
  const set = PermissionSets.secretsAdministrator();
  expect(set).toMatchObject({
    name: 'SecretsAdministrator',
    description: 'Manages secrets: metadata, rotation, recovery. Reads no value',
    sessionHours: 4,
  });
  const manage = [
    'secretsmanager:DescribeSecret',
    'secretsmanager:GetResourcePolicy',
    'secretsmanager:ListSecretVersionIds',
    'secretsmanager:RestoreSecret',
    'secretsmanager:TagResource',
    'secretsmanager:UntagResource',
  ];
  const look = [
    'cloudtrail:LookupEvents',
    'kms:DescribeKey',
    'kms:GetKeyPolicy',
    'kms:GetKeyRotationStatus',
    'kms:ListAliases',
    'secretsmanager:ListResourcePolicies',
    'secretsmanager:ValidateResourcePolicy',
  ];
  const others = [
    'lambda:InvokeFunction',
    'secretsmanager:DeleteSecret',
    'secretsmanager:ListSecrets',
    'secretsmanager:RotateSecret',
  ];
  expect(policyOf(set)).toEqual([
    { Sid: 'Administer', Effect: 'Allow', Action: manage, Resource: SECRETS },
    {
      Sid: 'Delete',
      Effect: 'Allow',
      Action: 'secretsmanager:DeleteSecret',
      Resource: SECRETS,
      Condition: { BoolIfExists: { 'secretsmanager:ForceDeleteWithoutRecovery': 'false' } },
    },
    {
      Sid: 'InvokeRotations',
      Effect: 'Allow',
      Action: 'lambda:InvokeFunction',
      Resource: 'arn:aws:lambda:*:*:function:rotate-*',
      Condition: {
        Bool: { 'aws:ViaAWSService': 'true' },
        StringEqualsIfExists: { 'aws:CalledViaLast': 'secretsmanager.amazonaws.com' },
      },
    },
    { Sid: 'ListSecrets', Effect: 'Allow', Action: 'secretsmanager:ListSecrets', Resource: '*' },
    { Sid: 'Look', Effect: 'Allow', Action: look, Resource: '*' },
    {
      Sid: 'NeverChangeRotationRules',
      ...ROTATE,
      Condition: { Bool: { 'secretsmanager:ModifyRotationRules': 'true' } },
    },
    { Sid: 'NeverChooseFunction', ...ROTATE, Condition: { Null: { 'secretsmanager:RotationLambdaARN': 'false' } } },
    {
      Sid: 'NeverChooseRotationRole',
      ...ROTATE,
      Condition: { Null: { 'secretsmanager:ExternalSecretRotationRoleArn': 'false' } },
    },
    {
      Sid: 'NeverDeleteForGood',
      Effect: 'Deny',
      Action: 'secretsmanager:DeleteSecret',
      Resource: '*',
      Condition: { Bool: { 'secretsmanager:ForceDeleteWithoutRecovery': 'true' } },
    },
    { Sid: 'NeverInvokeDirectly', ...INVOKE, Condition: { BoolIfExists: { 'aws:ViaAWSService': 'false' } } },
    {
      Sid: 'NeverInvokeThroughOthers',
      ...INVOKE,
      Condition: {
        Null: { 'aws:CalledViaLast': 'false' },
        StringNotEquals: { 'aws:CalledViaLast': 'secretsmanager.amazonaws.com' },
      },
    },
    {
      Sid: 'NeverMoveBetweenOwners',
      Effect: 'Deny',
      Action: ['secretsmanager:TagResource', 'secretsmanager:UntagResource'],
      Resource: '*',
      Condition: {
        'ForAnyValue:StringEqualsIgnoreCase': {
          'aws:TagKeys': [
            'App',
            'DataClassification',
            'Environment',
            'Owner',
            'RotationEnabled',
            'RotationFunctionVersion',
            'RotationStrategy',
            'RotationTwin',
          ],
        },
      },
    },
    NEVER_READ,
    { Sid: 'NothingElse', Effect: 'Deny', NotAction: [...manage, ...look, ...others].sort(), Resource: '*' },
    {
      Sid: 'StartRotation',
      Effect: 'Allow',
      Action: 'secretsmanager:RotateSecret',
      Resource: SECRETS,
      Condition: {
        BoolIfExists: { 'secretsmanager:ModifyRotationRules': 'false' },
        Null: { 'secretsmanager:RotationLambdaARN': 'true' },
      },
    },
  ]);
});

test('administrators start the rotations of functions with the names that they are given', () => {
  const set = PermissionSets.secretsAdministrator({ rotationFunctions: ['orders-login', 'rotate-*'] });
  expect(policyOf(set).find(({ Sid }) => Sid === 'InvokeRotations')?.Resource).toEqual([
    'arn:aws:lambda:*:*:function:orders-login',
    'arn:aws:lambda:*:*:function:rotate-*',
  ]);
  for (const name of ['*', '', 'a/b']) {
    expect(() => policyOf(PermissionSets.secretsAdministrator({ rotationFunctions: [name] }))).toThrow(
      new Error(
        `\`rotationFunctions\` must be names of 1 to 64 characters of A-Z a-z 0-9 - _ with * for any text, got '${name}'`,
      ),
    );
  }
});

test('administrators who write policies put none that is public, and there is no other difference', () => {
  const [see, write] = (['see', 'write'] as const).map((policies) =>
    policyOf(PermissionSets.secretsAdministrator({ policies, sessionHours: 1 })),
  );
  expect(write?.filter(({ Sid }) => Sid === 'WritePolicies')).toEqual([
    {
      Sid: 'WritePolicies',
      Effect: 'Allow',
      Action: 'secretsmanager:PutResourcePolicy',
      Resource: SECRETS,
      Condition: { Bool: { 'secretsmanager:BlockPublicPolicy': 'true' } },
    },
  ]);
  const rest = (statements: readonly StatementJson[] = []) =>
    statements.filter(({ Sid }) => Sid !== 'WritePolicies' && Sid !== 'NothingElse');
  expect(rest(write)).toEqual(rest(see));
  const exceptions = write?.find(({ Sid }) => Sid === 'NothingElse')?.NotAction as string[];
  expect(exceptions.filter((action) => action !== 'secretsmanager:PutResourcePolicy')).toEqual(
    see?.find(({ Sid }) => Sid === 'NothingElse')?.NotAction,
  );
});

test('auditors see evidence and no value', () => {
  const set = PermissionSets.auditor();
  expect(set).toMatchObject({
    name: 'Auditor',
    description: 'Sees metadata, policies and trails of secrets and keys. Reads no value, changes nothing',
    sessionHours: 8,
  });
  const evidence = [
    ...['access-analyzer:Get*', 'access-analyzer:List*'],
    ...['cloudtrail:Describe*', 'cloudtrail:Get*', 'cloudtrail:List*', 'cloudtrail:LookupEvents'],
    ...['config:Describe*', 'config:Get*', 'config:List*', 'config:SelectResourceConfig'],
    ...['guardduty:Get*', 'guardduty:List*'],
    ...['iam:Generate*', 'iam:Get*', 'iam:List*', 'iam:SimulateCustomPolicy', 'iam:SimulatePrincipalPolicy'],
    ...['kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:GetKeyRotationStatus', 'kms:List*'],
    'lambda:GetPolicy',
    ...['organizations:Describe*', 'organizations:List*'],
    ...['secretsmanager:DescribeSecret', 'secretsmanager:GetResourcePolicy', 'secretsmanager:ListResourcePolicies'],
    ...['secretsmanager:ListSecretVersionIds', 'secretsmanager:ListSecrets', 'secretsmanager:ValidateResourcePolicy'],
    ...['securityhub:Describe*', 'securityhub:Get*', 'securityhub:List*', 'ssm:DescribeParameters', 'tag:GetResources'],
  ];
  expect(policyOf(set)).toEqual([
    NEVER_READ,
    { Sid: 'NothingElse', Effect: 'Deny', NotAction: evidence, Resource: '*' },
    { Sid: 'SeeEvidence', Effect: 'Allow', Action: evidence, Resource: '*' },
  ]);
});
