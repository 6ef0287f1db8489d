import { App } from 'cdktf';
import {
  Boundary,
  PermissionsBoundary,
  type PermissionsBoundaryProps,
  type WorkloadBoundaryOptions,
} from '../../../src';
import { accountStack, WORKLOAD } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { resources, statements, synth } from '../../helpers/synth/synth';

const SECURITY = '111111111111';
const OPTIONS: WorkloadBoundaryOptions = { secretsAccount: SECURITY, applications: ['orders', 'shared'] };
const made = (props: Partial<PermissionsBoundaryProps> = {}) =>
  new PermissionsBoundary(accountStack(new App(), 'workload', WORKLOAD), 'Boundary', {
    environment: 'prod',
    boundary: Boundary.workload(OPTIONS),
    ...props,
  });
const policyOf = (boundary: Boundary) => {
  const stack = synth((app) => {
    const account = accountStack(app, 'workload', WORKLOAD);
    new PermissionsBoundary(account, 'Boundary', { environment: 'prod', boundary });
  })('workload');
  return resources(stack, 'aws_iam_policy')['Boundary/Resource'];
};
const statement = (boundary: Boundary, sid: string) => statements(policyOf(boundary)).find(({ Sid }) => Sid === sid);

test('a boundary is a managed policy with a name that is known beforehand', () => {
  expect(policyOf(Boundary.workload(OPTIONS))).toEqual({
    name: 'secrets-boundary-prod-workload',
    description: 'The most that workload roles of prod can do',
    policy: expect.any(String),
  });
  expect(made().arn.toString()).toBe('arn:aws:iam::222222222222:policy/secrets-boundary-prod-workload');
  expect(made({ boundary: Boundary.rotation() }).arn.toString()).toMatch(/policy\/secrets-boundary-prod-rotation$/);
});

test('what forwards events can send them to the buses of its account alone', () => {
  const allowed = statements(policyOf(Boundary.forwarder())).filter(({ Effect }) => Effect === 'Allow');
  expect(allowed).toEqual([
    {
      Sid: 'SendEvents',
      Effect: 'Allow',
      Action: 'events:PutEvents',
      Resource: 'arn:aws:events:*:222222222222:event-bus/default',
    },
  ]);
});

test('what forwards events can send them to the bus of an audit account, too', () => {
  const boundary = Boundary.forwarder({ auditAccount: '333333333333' });
  expect(statement(boundary, 'SendEvents')?.Resource).toEqual([
    'arn:aws:events:*:222222222222:event-bus/default',
    'arn:aws:events:*:333333333333:event-bus/default',
  ]);
  expect(() => Boundary.forwarder({ auditAccount: '3' })).toThrow('`accountId` must be 12 digits');
});

test('what reports findings imports them, and reads no secret', () => {
  const allowed = statements(policyOf(Boundary.findings())).filter(({ Effect }) => Effect === 'Allow');
  expect(allowed.flatMap(({ Action = [] }) => [Action].flat()).sort()).toEqual([
    'kms:Decrypt',
    'kms:GenerateDataKey',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    'securityhub:BatchImportFindings',
    'securityhub:BatchUpdateFindings',
    'securityhub:GetFindings',
    'sqs:SendMessage',
  ]);
  expect(statement(Boundary.findings(), 'EncryptFailed')?.Condition).toEqual({
    StringLike: { 'kms:ViaService': 'sqs.*' },
  });
});

test('what looks for detections in a trail asks, reads, remembers and tells, and reads no secret', () => {
  const allowed = statements(policyOf(Boundary.trail())).filter(({ Effect }) => Effect === 'Allow');
  const actions = allowed.flatMap(({ Action = [] }) => [Action].flat()).sort();
  expect([...new Set(actions.map((action) => action.replace(/:.*/, '')))]).toEqual([
    'athena',
    'cloudtrail',
    'dynamodb',
    'events',
    'glue',
    'kms',
    'logs',
    's3',
    'sqs',
  ]);
  expect(actions.filter((action) => /[*]|:(?:Create|Delete|Put|Send|Start|Stop|Update)/.test(action))).toEqual([
    'athena:StartQueryExecution',
    'athena:StopQueryExecution',
    'dynamodb:DeleteItem',
    'dynamodb:PutItem',
    'events:PutEvents',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    's3:PutObject',
    'sqs:SendMessage',
  ]);
  expect(statement(Boundary.trail(), 'Remember')?.Resource).toBe(
    'arn:aws:dynamodb:*:222222222222:table/*-secret-detection-*',
  );
  expect(statement(Boundary.trail(), 'KeepFailed')?.Resource).toBe('arn:aws:sqs:*:222222222222:*-secret-detection-*');
  expect(statement(Boundary.trail(), 'SendEvents')?.Resource).toBe('arn:aws:events:*:222222222222:event-bus/default');
  expect(statement(Boundary.trail(), 'UseKeys')?.Condition).toEqual({
    StringLike: { 'kms:ViaService': ['dynamodb.*', 's3.*', 'sqs.*'] },
  });
});

test('a workload uses secrets of its applications, and of those that are named', () => {
  const rds = `arn:aws:secretsmanager:eu-central-1:${SECURITY}:secret:rds!*`;
  expect(statement(Boundary.workload({ ...OPTIONS, otherSecrets: [rds] }), 'UseSecrets')?.Resource).toEqual([
    `arn:aws:secretsmanager:*:${SECURITY}:secret:prod/orders/*`,
    `arn:aws:secretsmanager:*:${SECURITY}:secret:prod/shared/*`,
    rds,
  ]);
});

test('keys are those of the accounts of the secrets', () => {
  const keys = (boundary: Boundary) => statement(boundary, 'UseKeysOfSecrets')?.Resource;
  expect(keys(Boundary.workload(OPTIONS))).toBe(`arn:aws:kms:*:${SECURITY}:key/*`);
  const otherSecrets = ['222222222222', SECURITY].map((account) => `arn:aws:secretsmanager:*:${account}:secret:rds!*`);
  expect(keys(Boundary.workload({ ...OPTIONS, otherSecrets }))).toEqual([
    `arn:aws:kms:*:${SECURITY}:key/*`,
    'arn:aws:kms:*:222222222222:key/*',
  ]);
});

test('without applications it is every secret of the environment, and with none no secret', () => {
  expect(statement(Boundary.workload({ secretsAccount: SECURITY }), 'UseSecrets')?.Resource).toBe(
    `arn:aws:secretsmanager:*:${SECURITY}:secret:prod/*`,
  );
  const none = Boundary.workload({ ...OPTIONS, applications: [] });
  expect(statement(none, 'UseSecrets')).toBeUndefined();
  expect(statement(none, 'UseKeysOfSecrets')).toBeUndefined();
});

test('services are allowed as a whole, and only when they are named', () => {
  expect(statement(Boundary.workload({ ...OPTIONS, services: ['s3', 'sqs'] }), 'UseServices')?.Action).toEqual([
    's3:*',
    'sqs:*',
  ]);
  expect(statement(Boundary.workload(OPTIONS), 'UseServices')).toBeUndefined();
  expect(statement(Boundary.rotation({ services: ['rds'] }), 'UseServices')?.Action).toBe('rds:*');
});

test.each(['iam', 'organizations', 'kms', 'secretsmanager', 'cloudtrail', 'sso'])(
  'throws when %s is to be used as a whole',
  (service) => {
    expect(refusal(() => Boundary.workload({ ...OPTIONS, services: [service] }))).toBe(
      `\`services\` must not include '${service}': anybody who can use all of it can leave the boundary, read other values or hide what was done`,
    );
  },
);

test('throws when a part of a boundary is malformed', () => {
  expect(refusal(() => Boundary.rotation({ services: ['s3:GetObject'] }))).toBe(
    "`services` must be prefixes of actions such as 's3', got 's3:GetObject'",
  );
  expect(refusal(() => Boundary.rotation({ applications: ['orders/*'] }))).toBe(
    "`applications` must be middle parts of secret names, got 'orders/*'",
  );
  expect(refusal(() => Boundary.rotation({ otherSecrets: ['*'] }))).toBe(
    "`otherSecrets` must be ARN patterns of secrets of one account, got '*'",
  );
  expect(refusal(() => Boundary.workload({ secretsAccount: '1' }))).toBe(
    "`accountId` must be 12 digits, got '1': keep leading zeros and write it as a string",
  );
  expect(refusal(() => made({ environment: 'Prod' }))).toBe(
    "workload/Boundary: `environment` must be 1 to 20 characters of a-z 0-9 -, got 'Prod'",
  );
});

test('throws when the policy is longer than IAM allows', () => {
  const applications = Array.from({ length: 60 }, (_, index) => `application-${index}`);
  expect(refusal(() => made({ boundary: Boundary.workload({ ...OPTIONS, applications }) }))).toMatch(
    /^workload\/Boundary: `policy` must be at most 6144 characters, got \d+: name fewer applications, secrets or services$/,
  );
});
