import { App, TerraformStack, Token } from 'cdktf';
import { AwsAccount, type AwsAccountProps, ConsumerRole, RoleTrust } from '../../../src';
import { SECURITY } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { synth } from '../../helpers/synth/synth';

const stackWith = (props: Partial<AwsAccountProps>) =>
  synth((app) => AwsAccount.configure(new TerraformStack(app, 'security'), { ...SECURITY, ...props }))('security');
const configure = (props: Partial<Record<keyof AwsAccountProps, unknown>>) => () =>
  AwsAccount.configure(new TerraformStack(new App(), 'security'), { ...SECURITY, ...props } as AwsAccountProps);

test('each Region has a provider that assumes the deployment role and refuses other accounts', () => {
  const common = {
    allowed_account_ids: ['111111111111'],
    assume_role: [{ role_arn: 'arn:aws:iam::111111111111:role/ci/deploy', session_name: 'cdktf-aws-secrets' }],
    default_tags: [{ tags: { ManagedBy: 'cdktf-aws-secrets', Team: 'platform' } }],
  };
  const stack = stackWith({ deploymentRole: 'ci/deploy', tags: { Team: 'platform' } });
  expect(stack.provider).toEqual({
    aws: [
      { ...common, region: 'eu-central-1' },
      { ...common, region: 'eu-west-1', alias: 'eu_west_1' },
    ],
  });
});

test('a stack without replica Regions has one provider, and no alias', () => {
  const { aws } = stackWith({ replicaRegions: undefined }).provider ?? {};
  expect(aws).toHaveLength(1);
  expect(aws?.[0]).not.toHaveProperty('alias');
});

test('a stack states the versions of Terraform and of the provider as ranges', () => {
  expect(stackWith({}).terraform).toMatchObject({
    required_version: '>= 1.11',
    required_providers: { aws: { source: 'aws', version: '>= 5.100.0, < 7.0.0' } },
  });
});

test.each([
  ['us-gov-west-1', 'us-gov-east-1', 'arn:aws-us-gov:iam::111111111111:role/deploy'],
  ['cn-north-1', 'cn-northwest-1', 'arn:aws-cn:iam::111111111111:role/deploy'],
])('the deployment role of an account in %s is in its partition', (region, replica, roleArn) => {
  const { aws } = stackWith({ region, replicaRegions: [replica] }).provider ?? {};
  expect(aws?.map(({ assume_role: role }) => role)).toEqual([
    [{ role_arn: roleArn, session_name: 'cdktf-aws-secrets' }],
    [{ role_arn: roleArn, session_name: 'cdktf-aws-secrets' }],
  ]);
});

test.each([
  [{ accountId: '1111' }, "`accountId` must be 12 digits, got '1111': keep leading zeros and write it as a string"],
  [
    { accountId: 111111111111 },
    "`accountId` must be 12 digits, got '111111111111': keep leading zeros and write it as a string",
  ],
  [
    { region: 'Frankfurt' },
    "`region` must be an AWS Region, got 'Frankfurt': use its code, for example 'eu-central-1'",
  ],
  [{ replicaRegions: ['x'] }, "`region` must be an AWS Region, got 'x': use its code, for example 'eu-central-1'"],
  [
    { replicaRegions: ['eu-central-1'] },
    "`replicaRegions` must not contain the Region of the stack, got 'eu-central-1'",
  ],
  [{ replicaRegions: ['cn-north-1'] }, "`replicaRegions` must stay in partition aws, got 'cn-north-1'"],
  [
    { replicaRegions: ['eu-west-1', 'eu-west-1'] },
    "`replicaRegions` must name each Region once, got 'eu-west-1' twice",
  ],
  [{ organizationId: 'r-abcd' }, "`conditions` must name an organization 'o-…', got 'r-abcd'"],
  [
    { deploymentRole: undefined },
    "`roleArn` must be arn:<partition>:iam::<account>:role/<name> with a path and a name of 1 to 64 characters of A-Z a-z 0-9 _+=,.@-, got 'arn:aws:iam::111111111111:role/'",
  ],
])('throws for %j', (props, message) => {
  expect(refusal(configure(props))).toBe(`security/AwsAccount: ${message}`);
});

test('throws for an account id that is known only to Terraform', () => {
  const accountId = Token.asString({});
  expect(refusal(configure({ accountId }))).toBe(
    `security/AwsAccount: \`accountId\` must be 12 digits, got '${accountId}': keep leading zeros and write it as a string`,
  );
});

test('throws for a construct in a stack whose account is not known', () => {
  const stack = new TerraformStack(new App(), 'plain');
  expect(refusal(() => new ConsumerRole(stack, 'Api', { name: 'api', trust: RoleTrust.lambda() }))).toBe(
    'plain/Api: `stack` must know its account: call AwsAccount.configure(stack, {...}) first',
  );
});

test('throws for a Region that the account was not configured for', () => {
  const account = configure({ replicaRegions: [] })();
  const { replicaRegions } = configure({})();
  expect(refusal(() => replicaRegions.map((region) => account.provider(region)))).toBe(
    "security/AwsAccount: `replicaRegions` must include 'eu-west-1' to use it, got eu-central-1: add it to AwsAccount",
  );
});

test('throws for a stack that is set up twice', () => {
  const stack = new TerraformStack(new App(), 'security');
  AwsAccount.configure(stack, SECURITY);
  expect(refusal(() => AwsAccount.configure(stack, SECURITY))).toBe(
    'security: `stack` must be set up once, got a second AwsAccount.configure: give the first all that the stack needs',
  );
});
