import { PermissionSets } from '../../../src';
import { PolicyDocument } from '../../../src/model/policy/document';
import type { StatementJson } from '../../../src/model/policy/statement';
import { refusal } from '../../helpers/synth/refusal';

type Definition = ReturnType<typeof PermissionSets.auditor>;

const policyOf = (definition: Definition, partition: 'aws' | 'aws-cn' = 'aws') =>
  (
    JSON.parse(new PolicyDocument(definition.statements(partition)).minified()) as {
      Statement: readonly StatementJson[];
    }
  ).Statement;
const statementOf = (definition: Definition, sid: string) => policyOf(definition).find(({ Sid }) => Sid === sid);

const ALL = 'arn:aws:secretsmanager:*:*:secret:*';
const LIST = { Sid: 'ListSecrets', Effect: 'Allow', Action: 'secretsmanager:ListSecrets', Resource: '*' };
const NEVER_DIRECTLY = {
  Sid: 'NeverUseKeysDirectly',
  Effect: 'Deny',
  Action: 'kms:Decrypt',
  Resource: '*',
  Condition: { StringNotLike: { 'kms:ViaService': 'secretsmanager.*' } },
};
const NOTHING_ELSE = {
  Sid: 'NothingElse',
  Effect: 'Deny',
  NotAction: [
    'kms:Decrypt',
    'secretsmanager:DescribeSecret',
    'secretsmanager:GetSecretValue',
    'secretsmanager:ListSecrets',
  ],
  Resource: '*',
};
const READ = {
  Sid: 'ReadValues',
  Effect: 'Allow',
  Action: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
  Resource: ALL,
};
const USE_KEYS = {
  Sid: 'UseKeysOfSecrets',
  Effect: 'Allow',
  Action: 'kms:Decrypt',
  Resource: 'arn:aws:kms:*:*:key/*',
  Condition: { StringLike: { 'kms:EncryptionContext:SecretARN': ALL, 'kms:ViaService': 'secretsmanager.*' } },
};

test('readers read secrets that have the tag of their own application, and nothing else', () => {
  const reader = PermissionSets.secretsReader();
  expect(reader).toMatchObject({
    name: 'SecretsReader',
    description: 'Reads secrets of one application that are open to people',
    sessionHours: 1,
  });
  expect(policyOf(reader)).toEqual([
    LIST,
    NEVER_DIRECTLY,
    NOTHING_ELSE,
    { ...READ, Condition: { StringEquals: { 'aws:ResourceTag/App': `\${aws:PrincipalTag/App}` } } },
    USE_KEYS,
  ]);
});

test('readers of a fixed application are another set, and no attribute of theirs counts', () => {
  const reader = PermissionSets.secretsReader({ application: { kind: 'fixed', name: 'orders' }, sessionHours: 2 });
  expect(reader).toMatchObject({ name: 'SecretsReader-orders', sessionHours: 2 });
  expect(statementOf(reader, 'ReadValues')).toEqual({
    ...READ,
    Condition: { StringEquals: { 'aws:ResourceTag/App': 'orders' } },
  });
});

test('people in an emergency read every secret that is granted to them, and nothing else', () => {
  const set = PermissionSets.breakGlass();
  expect(set).toMatchObject({
    name: 'BreakGlass',
    description: 'Reads secrets in an emergency. Every use raises an alarm',
    sessionHours: 1,
  });
  expect(policyOf(set)).toEqual([LIST, NEVER_DIRECTLY, NOTHING_ELSE, READ, USE_KEYS]);
});

test('developers read and put values by name and by tag, and a tag that says otherwise is refused', () => {
  const set = PermissionSets.developer({
    environments: ['dev', 'test'],
    application: { kind: 'fixed', name: 'orders' },
  });
  const secrets = ['arn:aws:secretsmanager:*:*:secret:dev/*', 'arn:aws:secretsmanager:*:*:secret:test/*'];
  const use = [...READ.Action, 'secretsmanager:PutSecretValue'];
  const keys = ['kms:Decrypt', 'kms:GenerateDataKey'];
  const environments = { 'aws:ResourceTag/Environment': ['dev', 'test'] };
  expect(set).toMatchObject({
    name: 'Developer-orders',
    description: 'Reads and puts values of one application in dev, test',
    sessionHours: 8,
  });
  expect(policyOf(set)).toEqual([
    LIST,
    {
      Sid: 'NeverInProduction',
      Effect: 'Deny',
      Action: use,
      Resource: '*',
      Condition: { StringNotEquals: environments },
    },
    { ...NEVER_DIRECTLY, Action: keys },
    {
      ...NOTHING_ELSE,
      NotAction: [...keys, ...READ.Action, 'secretsmanager:ListSecrets', 'secretsmanager:PutSecretValue'],
    },
    {
      ...READ,
      Action: use,
      Resource: secrets,
      Condition: { StringEquals: { 'aws:ResourceTag/App': 'orders', ...environments } },
    },
    {
      ...USE_KEYS,
      Action: keys,
      Condition: { StringLike: { 'kms:EncryptionContext:SecretARN': secrets, 'kms:ViaService': 'secretsmanager.*' } },
    },
  ]);
});

test('ARNs are of the partition', () => {
  const [read] = policyOf(PermissionSets.breakGlass(), 'aws-cn').filter(({ Sid }) => Sid === 'ReadValues');
  expect(read?.Resource).toBe('arn:aws-cn:secretsmanager:*:*:secret:*');
});

test.each(['', 'orders/api', 'a'.repeat(19)])('no set is for the application %p', (name) => {
  const application = { kind: 'fixed', name } as const;
  const message = `\`application\` must be 1 to 18 characters of A-Z a-z 0-9 _+=.@-, got '${name}'`;
  expect(refusal(() => PermissionSets.secretsReader({ application }))).toBe(message);
  expect(refusal(() => PermissionSets.developer({ application, environments: ['dev'] }))).toBe(message);
});

test('throws for developers without an environment, or with a malformed one', () => {
  expect(refusal(() => PermissionSets.developer({ environments: [] }))).toBe(
    '`environments` must name at least one, got none',
  );
  expect(refusal(() => PermissionSets.developer({ environments: ['dev', 'Prod*'] }))).toBe(
    "`environments` must be 1 to 20 characters of a-z 0-9 - each, got 'Prod*'",
  );
});
