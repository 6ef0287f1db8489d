import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate, mayAllow } from '../../../../src/iam';
import { managedPolicy } from '../../../../src/review/read/managed/managed-policy';
import { readManagedPolicies } from '../../../../src/review/read/managed/read-managed-policies';

const ARN = 'arn:aws:iam::aws:policy/';
const SECRET = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/db-AbCdEf';
const role = { type: 'role', arn: 'arn:aws:iam::111111111111:role/app' } as const;

function verdict(name: string, action: string, resource = SECRET): string {
  return evaluate(
    { principal: role, action, resource, others: 'absent' },
    { identity: [managedPolicy(`${ARN}${name}`)] },
  ).verdict;
}

test.each([
  ['service-role/AmazonECSTaskExecutionRolePolicy', 'denied'],
  ['service-role/AWSLambdaBasicExecutionRole', 'denied'],
  ['AmazonSSMManagedInstanceCore', 'denied'],
  ['SecretsManagerReadWrite', 'allowed'],
  ['AWSSecretsManagerClientReadOnlyAccess', 'allowed'],
  ['ReadOnlyAccess', 'denied'],
  ['SecurityAudit', 'denied'],
  ['PowerUserAccess', 'allowed'],
  ['AdministratorAccess', 'allowed'],
  ['AmazonSNSReadOnlyAccess', 'not-proven'],
])('reading a secret with %s is %s', (name, expected) => {
  expect(verdict(name, 'secretsmanager:GetSecretValue')).toBe(expected);
});

test('an instance that Systems Manager manages reads every parameter', () => {
  const parameter = 'arn:aws:ssm:eu-central-1:111111111111:parameter/prod/db';
  expect(verdict('AmazonSSMManagedInstanceCore', 'ssm:GetParameter', parameter)).toBe('allowed');
  expect(verdict('ReadOnlyAccess', 'ssm:GetParameter', parameter)).toBe('allowed');
  expect(verdict('SecurityAudit', 'ssm:GetParameter', parameter)).toBe('denied');
});

test('nobody with PowerUserAccess alone writes roles', () => {
  expect(verdict('PowerUserAccess', 'iam:PutRolePolicy', 'arn:aws:iam::111111111111:role/app')).toBe('denied');
});

test.each([
  ['AdministratorAccess', 'allowed'],
  ['PowerUserAccess', 'allowed'],
  ['IAMFullAccess', 'denied'],
  ['ReadOnlyAccess', 'not-proven'],
  ['job-function/Billing', 'not-proven'],
])('what a text leaves out is not claimed: a zone with %s is %s', (name, expected) => {
  expect(verdict(name, 'route53:CreateHostedZone', '*')).toBe(expected);
});

test('a text that leaves out nothing that denies takes away nothing that others allow', () => {
  const identity = ['ReadOnlyAccess', 'PowerUserAccess'].map((name) => managedPolicy(`${ARN}${name}`));
  const request = { principal: role, action: 'route53:CreateHostedZone', resource: '*' };
  expect(evaluate(request, { identity }).verdict).toBe('allowed');
  expect(evaluate(request, { identity: identity.slice(0, 1) })).toMatchObject({
    because: [
      `${ARN}ReadOnlyAccess (v188, read on 2026-08-26) could not be read: what ${ARN}ReadOnlyAccess says of this service is not kept: give its text with --managed-policies <file>`,
    ],
  });
  expect(mayAllow(managedPolicy(`${ARN}ReadOnlyAccess`), 'route53:CreateHostedZone', '*')).toBe(true);
});

test('a text is shown with its version and date', () => {
  expect(managedPolicy(`${ARN}SecretsManagerReadWrite`).name).toBe(
    `${ARN}SecretsManagerReadWrite (v6, read on 2026-08-26)`,
  );
});

test('of another policy the reason says how to give its text', () => {
  expect(managedPolicy(`${ARN}AmazonSNSReadOnlyAccess`).opaque).toBe(
    `the text of ${ARN}AmazonSNSReadOnlyAccess is AWS's: give it with --managed-policies <file>`,
  );
  expect(managedPolicy('arn:aws:iam::111111111111:policy/own').opaque).toBe(
    'arn:aws:iam::111111111111:policy/own is declared in none of the stacks',
  );
});

describe('texts that are given', () => {
  const directory = mkdtempSync(join(tmpdir(), 'managed-'));
  const file = join(directory, 'policies.json');
  afterAll(() => rmSync(directory, { recursive: true }));
  const read = (text: string) => {
    writeFileSync(file, text);
    return readManagedPolicies(file);
  };

  test('take the place of what is known, or not known', () => {
    const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
    const given = read(JSON.stringify({ [`${ARN}Other`]: document, [`${ARN}SecurityAudit`]: document }));
    for (const name of ['Other', 'SecurityAudit']) {
      const identity = [managedPolicy(`${ARN}${name}`, given)];
      expect(evaluate({ principal: role, action: 'kms:Decrypt', resource: '*' }, { identity }).verdict).toBe('allowed');
    }
  });

  test('that AWS would refuse stay not proven', () => {
    const given = read(JSON.stringify({ [`${ARN}Other`]: { Statement: [{ Effect: 'Maybe' }] } }));
    expect(managedPolicy(`${ARN}Other`, given).opaque).toContain('has Effect "Maybe" in statement 1');
  });

  test('must be JSON documents by ARN', () => {
    const rule = "'--managed-policies' must be a JSON object of policy documents by ARN";
    const remedy = ': use arn:aws:iam::aws:policy/<name>';
    expect(() => read('[]')).toThrow(rule);
    expect(() => read('{"SecurityAudit":{}}')).toThrow(`${rule}, got 'SecurityAudit'${remedy}`);
    expect(() => read('{')).toThrow(`'--managed-policies' must name a file with JSON that can be read, got '${file}'`);
  });
});

test.each([
  ['a policy of yours of the same name', 'arn:aws:iam::111111111111:policy/AdministratorAccess', /is declared in none/],
  ['one of another partition', 'arn:aws-cn:iam::aws:policy/AdministratorAccess', /give it with --managed-policies/],
  ['one without its path', 'arn:aws:iam::aws:policy/AWSLambdaBasicExecutionRole', /give it with --managed-policies/],
  ['one with another path', 'arn:aws:iam::aws:policy/x/AdministratorAccess', /give it with --managed-policies/],
  ['one in another case', 'arn:aws:iam::aws:policy/administratoraccess', /give it with --managed-policies/],
])('%s is not the one that is known', (_, arn, why) => {
  const request = { principal: role, action: 'secretsmanager:GetSecretValue', resource: SECRET };
  expect(evaluate(request, { identity: [managedPolicy(arn)] })).toMatchObject({
    verdict: 'not-proven',
    because: [expect.stringMatching(why)],
  });
});
