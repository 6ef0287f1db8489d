import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AccessRequest, evaluate, parsePolicy, type RequestPrincipal } from '../../src/iam';
import { prod } from '../../stacks/environments/prod';
import { referenceStacks } from '../helpers/synth/reference-stacks';
import { resources, type StackJson } from '../helpers/synth/synth';

const EVERYTHING = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };
const IDENTITY = parsePolicy('administrator', EVERYTHING);
const RESOURCE = parsePolicy('open', { ...EVERYTHING, Statement: { ...EVERYTHING.Statement, Principal: '*' } });

const { accounts, organizationId } = prod;
const members = [accounts.security, ...Object.values(accounts.workloads)];
const organization = {
  id: organizationId,
  managementAccount: accounts.management,
  accounts: Object.fromEntries(members.map((account) => [account, `${organizationId}/r-a1b2/ou-a1b2-prod/`])),
};

const stacks = referenceStacks();
const read = { action: 'secretsmanager:GetSecretValue' };

/** A stack of prod as Terraform reads it. */
function stackOf(name: string): StackJson {
  return JSON.parse(readFileSync(join(stacks, name, 'cdk.tf.json'), 'utf8'));
}

/** Whether an endpoint of prod lets a call pass, when everything else allows it. */
function passes(
  stack: string,
  endpoint: string,
  request: Pick<AccessRequest, 'principal' | 'action' | 'resource' | 'context'>,
) {
  const { policy } = resources(stackOf(stack), 'aws_vpc_endpoint')[endpoint] as { policy: string };
  const policies = { identity: [IDENTITY], resource: RESOURCE, endpoint: parsePolicy('endpoint', policy) };
  return evaluate({ ...request, organization, others: 'absent' }, policies).verdict;
}

const role = (account: string, name: string): RequestPrincipal => ({
  type: 'role',
  arn: `arn:aws:iam::${account}:role/${name}`,
});
const secret = (name: string, account: string = accounts.security) =>
  `arn:aws:secretsmanager:eu-central-1:${account}:secret:prod/${name}-a1B2c3`;

describe('the endpoint of the network of payments', () => {
  const stack = 'prod-workload-payments';
  const endpoint = 'Endpoints-vpc-0a1b2c3d4e5f60042/secretsmanager';
  const api = role(accounts.workloads.payments, 'payments-api');
  const outsider = role('999999999999', 'partner');
  const ask = (principal: RequestPrincipal, resource: string, action = read.action) =>
    passes(stack, endpoint, { principal, resource, action });

  test('lets each consumer read what it was granted', () => {
    for (const { name, readers } of prod.secrets.filter((entry) =>
      entry.readers.some((reader) => reader.name === 'payments-api'),
    )) {
      expect([name, readers.length > 0, ask(api, secret(name))]).toEqual([name, true, 'allowed']);
    }
  });

  test('lets nobody read, put or delete anything else', () => {
    expect(ask(api, secret('orders/database'))).toBe('denied');
    expect(ask(api, secret('payments/database'), 'secretsmanager:PutSecretValue')).toBe('denied');
    expect(ask(role(accounts.workloads.payments, 'administrator'), secret('payments/database'))).toBe('denied');
  });

  test('lets nobody carry a value out into an account of their own', () => {
    expect(ask(outsider, secret('loot', '999999999999'), 'secretsmanager:PutSecretValue')).toBe('denied');
    expect(ask(api, secret('loot', '999999999999'), 'secretsmanager:CreateSecret')).toBe('denied');
  });
});

describe('a secret that is read only through the networks of its readers', () => {
  const { policy } = resources(stackOf('prod-security'), 'aws_secretsmanager_secret_policy')[
    'payments/acquirer/Policy/eu-central-1'
  ] as {
    policy: string;
  };
  const ask = (principal: RequestPrincipal, context: AccessRequest['context'] = {}) =>
    evaluate(
      { ...read, principal, resource: secret('payments/acquirer'), organization, context, others: 'absent' },
      { identity: [IDENTITY], resource: parsePolicy('secret', policy) },
    ).verdict;
  const api = role(accounts.workloads.payments, 'payments-api');

  test('is read by its reader from there, and from nowhere else', () => {
    expect(ask(api, { 'aws:SourceVpc': 'vpc-0a1b2c3d4e5f60042' })).toBe('allowed');
    expect(ask(api, { 'aws:SourceVpc': 'vpc-0a1b2c3d4e5f60041' })).toBe('denied');
    expect(ask(api)).toBe('denied');
  });

  test('is read from elsewhere by a service for the reader and by rotation, and by deployment only where it puts the value', () => {
    expect(ask(api, { 'aws:ViaAWSService': true })).toBe('allowed');
    expect(ask(role(accounts.security, 'secrets-deployment'))).toBe('denied');
    expect(ask(role(accounts.security, 'rotate-prod-payments-acquirer'))).toBe('allowed');
  });
});

describe('the endpoint of the network of the rotation functions', () => {
  const rotator = role(accounts.security, 'rotate-prod-orders-database');
  const ask = (principal: RequestPrincipal, resource: string, action = read.action) =>
    passes('prod-security', 'RotationEndpoints/secretsmanager', { principal, resource, action });

  test('lets a function rotate its own secret', () => {
    for (const action of ['DescribeSecret', 'GetSecretValue', 'PutSecretValue', 'UpdateSecretVersionStage']) {
      expect(ask(rotator, secret('orders/database'), `secretsmanager:${action}`)).toBe('allowed');
    }
    expect(ask(rotator, '*', 'secretsmanager:GetRandomPassword')).toBe('allowed');
  });

  test('lets no function touch the secret of another, and no consumer read', () => {
    expect(ask(rotator, secret('payments/database'))).toBe('denied');
    expect(ask(role(accounts.workloads.orders, 'orders-api'), secret('orders/database'))).toBe('denied');
  });

  test('is the only one: a function calls no other service of AWS', () => {
    const endpoints = resources(stackOf('prod-security'), 'aws_vpc_endpoint');
    expect(Object.keys(endpoints)).toEqual(['RotationEndpoints/secretsmanager']);
  });
});

test('the endpoint of Systems Manager lets what AWS offers to everybody pass, and nothing of others', () => {
  const principal = role(accounts.workloads.payments, 'payments-api');
  const ask = (by: RequestPrincipal, resource: string, action: string, owner: string) =>
    passes('prod-workload-payments', 'Endpoints-vpc-0a1b2c3d4e5f60042/ssm', {
      principal: by,
      resource,
      action,
      context: { 'aws:ResourceOrgID': owner },
    });
  const image =
    'arn:aws:ssm:eu-central-1::parameter/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64';
  const foreign = 'arn:aws:ssm:eu-central-1:999999999999:parameter/aws/service/image';
  const document = 'arn:aws:ssm:eu-central-1::document/AWS-StartPortForwardingSession';
  expect(ask(principal, image, 'ssm:GetParameter', 'o-ofawsofaws')).toBe('allowed');
  expect(ask(principal, document, 'ssm:StartSession', 'o-ofawsofaws')).toBe('allowed');
  expect(ask(principal, foreign, 'ssm:GetParameter', 'o-z9y8x7w6v5')).toBe('denied');
  expect(ask(role('999999999999', 'partner'), image, 'ssm:GetParameter', 'o-ofawsofaws')).toBe('denied');
});
