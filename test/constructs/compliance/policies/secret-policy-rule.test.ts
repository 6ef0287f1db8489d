import { App } from 'cdktf';
import { OperationsKey, SecretPolicyRule, type SecretPolicyRuleProps } from '../../../../src';
import { complianceStack } from '../../../helpers/synth/compliance/stacks';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, statements, synth } from '../../../helpers/synth/synth';

function policyRule(app: App, props: Partial<SecretPolicyRuleProps> = {}, account = {}): void {
  const stack = complianceStack(app, account);
  const key = new OperationsKey(stack, 'OperationsKey', { environment: 'prod', owner: 'team-security' });
  new SecretPolicyRule(stack, 'Policies', { environment: 'prod', members: ['222222222222'], key, ...props });
}

const stack = synth((app) => policyRule(app))('compliance');
const refused = (props: Partial<SecretPolicyRuleProps>, account = {}) =>
  refusal(() => policyRule(new App(), props, account));

test('the function is asked when a secret changes, however large its item, and every day', () => {
  expect(resources(stack, 'aws_config_config_rule')['Policies/Resource']).toMatchObject({
    name: 'prod-secret-policies',
    scope: { compliance_resource_types: ['AWS::SecretsManager::Secret'] },
    source: {
      owner: 'CUSTOM_LAMBDA',
      source_identifier: expect.stringMatching(/^\${aws_lambda_function\.Policies_Function_\w+\.arn}$/),
      source_detail: [
        { event_source: 'aws.config', message_type: 'ConfigurationItemChangeNotification' },
        { event_source: 'aws.config', message_type: 'OversizedConfigurationItemChangeNotification' },
        {
          event_source: 'aws.config',
          message_type: 'ScheduledNotification',
          maximum_execution_frequency: 'TwentyFour_Hours',
        },
      ],
    },
    depends_on: [expect.stringMatching(/^aws_lambda_permission\.Policies_Permission_/)],
  });
});

test('AWS Config of this account alone calls it', () => {
  expect(Object.values(resources(stack, 'aws_lambda_permission'))).toEqual([
    expect.objectContaining({
      principal: 'config.amazonaws.com',
      action: 'lambda:InvokeFunction',
      source_account: '333333333333',
    }),
  ]);
});

test('it reads policies and lists secrets, and no value', () => {
  const [policy] = Object.values(resources(stack, 'aws_iam_role_policy'));
  expect(statements(policy)).toEqual([
    {
      Sid: 'ListSecretsAndTellProdSecretPoliciesc1222833',
      Effect: 'Allow',
      Action: ['config:PutEvaluations', 'secretsmanager:ListSecrets'],
      Resource: '*',
    },
    {
      Sid: 'ReadPoliciesProdSecretPoliciesc1222833',
      Effect: 'Allow',
      Action: 'secretsmanager:GetResourcePolicy',
      Resource: 'arn:aws:secretsmanager:eu-central-1:333333333333:secret:*',
    },
    {
      Sid: 'WriteLogProdSecretPoliciesc1222833',
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: 'arn:aws:logs:eu-central-1:333333333333:log-group:/aws/lambda/prod-secret-policies:*',
    },
  ]);
});

test('it knows the organization and its accounts, its own among them', () => {
  expect(resources(stack, 'aws_lambda_function')['Policies/Function/Resource']).toMatchObject({
    function_name: 'prod-secret-policies',
    environment: { variables: { ORGANIZATION: 'o-a1b2c3d4e5', ACCOUNTS: '222222222222,333333333333' } },
    timeout: 900,
  });
});

test('its role is bounded where a boundary is given, and not otherwise', () => {
  const permissionsBoundary = 'arn:aws:iam::333333333333:policy/secrets-boundary-prod-policies';
  const bounded = synth((app) => policyRule(app, { permissionsBoundary }))('compliance');
  expect(resources(bounded, 'aws_iam_role')['Policies/Function/Role/Resource']).toMatchObject({
    permissions_boundary: permissionsBoundary,
  });
  expect(resources(stack, 'aws_iam_role')['Policies/Function/Role/Resource']).not.toHaveProperty(
    'permissions_boundary',
  );
});

test.each<[string, Partial<SecretPolicyRuleProps>, object, string]>([
  [
    'a malformed environment',
    { environment: 'Prod' },
    {},
    "`environment` must be 1 to 20 characters of a-z 0-9 -, got 'Prod'",
  ],
  [
    'a malformed account',
    { members: ['1'] },
    {},
    "`accountId` must be 12 digits, got '1': keep leading zeros and write it as a string",
  ],
  [
    'a stack without an organization',
    {},
    { organizationId: undefined },
    '`organizationId` must be known, to tell strangers: give it to AwsAccount.configure',
  ],
  [
    'too many accounts',
    { members: Array.from({ length: 300 }, (_, index) => String(100_000_000_000 + index)) },
    {},
    '`members` must fit into the variables of a function, about 299 accounts, got 300: let policies name the organization, and leave accounts out',
  ],
])('throws for %s', (_, props, account, message) => {
  expect(refused(props, account)).toBe(`compliance/Policies: ${message}`);
});
