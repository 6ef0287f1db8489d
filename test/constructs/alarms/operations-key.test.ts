import { App } from 'cdktf';
import { type AwsAccountProps, OperationsKey, type OperationsKeyProps } from '../../../src';
import { Region } from '../../../src/model/region';
import { accountStack, SECURITY } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { resources, statements, synth } from '../../helpers/synth/synth';

const ORGANIZATION = { organizationId: 'o-a1b2c3d4e5' };
const NAMED = { environment: 'prod', owner: 'team-security' };
const made = (props: Partial<OperationsKeyProps> = {}, account: Partial<AwsAccountProps> = ORGANIZATION) =>
  synth((app) => {
    new OperationsKey(accountStack(app, 'security', { ...SECURITY, ...account }), 'Key', { ...NAMED, ...props });
  })('security');
const [key] = [(props: Partial<OperationsKeyProps> = {}) => Object.values(resources(made(props), 'aws_kms_key'))[0]];
const sidsOf = (props?: Partial<OperationsKeyProps>) => statements(key(props)).map(({ Sid }) => Sid);
const OWN = sidsOf();

test('serves logs and events, and no queue, table or rule that was not asked for', () => {
  expect(OWN).toEqual(expect.arrayContaining(['UseByEvents', 'UseByLogs']));
  expect(OWN.filter((sid) => /Queues|Tables/.test(String(sid)))).toEqual([]);
});

test.each<[string, Partial<OperationsKeyProps>, readonly string[]]>([
  ['queues', { queues: true }, ['UseByQueues']],
  ['tables', { tables: true }, ['GrantToTables', 'UseByTables']],
  ['dead letters', { deadLettersOf: 'account' }, ['UseByRulesForQueues']],
])('%s add statements of their own, and no others', (_, props, sids) => {
  expect(
    sidsOf(props)
      .filter((sid) => !OWN.includes(sid))
      .sort(),
  ).toEqual(sids);
});

test('roles of the account use it through tables, and let tables alone use it further', () => {
  const found = statements(key({ tables: true })).filter(({ Sid }) => /Tables/.test(String(Sid)));
  const byAccount = { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111111111111:root' }, Resource: '*' };
  const via = { 'kms:ViaService': 'dynamodb.eu-central-1.amazonaws.com' };
  expect(found).toEqual([
    {
      ...byAccount,
      Sid: 'GrantToTables',
      Action: 'kms:CreateGrant',
      Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' }, StringEquals: via },
    },
    {
      ...byAccount,
      Sid: 'UseByTables',
      Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      Condition: { StringEquals: via },
    },
  ]);
});

test.each([
  ['account', { 'aws:SourceAccount': '111111111111' }],
  ['organization', { 'aws:SourceOrgID': 'o-a1b2c3d4e5' }],
] as const)(
  'rules of the %s put dead letters into its queues, and those of nobody else',
  (deadLettersOf, condition) => {
    const found = statements(key({ deadLettersOf })).find(({ Sid }) => Sid === 'UseByRulesForQueues');
    expect(found).toEqual({
      ...{ Sid: 'UseByRulesForQueues', Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' } },
      ...{ Action: ['kms:Decrypt', 'kms:GenerateDataKey'], Resource: '*', Condition: { StringEquals: condition } },
    });
  },
);

test('throws when rules of an organization use it that is not known', () => {
  expect(refusal(() => made({ deadLettersOf: 'organization' }, {}))).toContain(
    'security/Key: `organizationId` must be known for rules of it: give it to AwsAccount.configure',
  );
});

test('lies in a Region of the stack, under an alias for its part', () => {
  const stack = made({ part: 'dead-letters', region: Region.of('eu-west-1'), queues: true });
  const alias = { provider: 'aws.eu_west_1', name: 'alias/operations/prod-dead-letters' };
  expect(Object.values(resources(stack, 'aws_kms_alias'))).toEqual([expect.objectContaining(alias)]);
  const [regional] = Object.values(resources(stack, 'aws_kms_key'));
  expect(statements(regional).find(({ Sid }) => Sid === 'UseByQueues')?.Condition).toEqual({
    StringEquals: { 'kms:ViaService': 'sqs.eu-west-1.amazonaws.com' },
  });
});

test('throws when two keys take one alias in a Region', () => {
  const stack = accountStack(new App(), 'security', SECURITY);
  new OperationsKey(stack, 'One', NAMED);
  expect(refusal(() => new OperationsKey(stack, 'Other', NAMED))).toContain("'alias/operations/prod'");
});
