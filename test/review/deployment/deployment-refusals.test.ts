import { dirname } from 'node:path';
import { parsePolicy } from '../../../src/iam';
import { readSynth, type World } from '../../../src/review';
import { deploymentRefusals } from '../../../src/review/deployment/deployment-refusals';
import { managedPolicy } from '../../../src/review/read/managed/managed-policy';
import { dev } from '../../../stacks/environments/dev';
import { prod } from '../../../stacks/environments/prod';
import { staging } from '../../../stacks/environments/staging';
import { ENVIRONMENTS, referenceStacks } from '../../helpers/synth/reference-stacks';

const world = readSynth(dirname(referenceStacks()));
const ALLOW = parsePolicy('FullAWSAccess', {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
});
const deployment = { role: prod.deploymentRole, environment: prod.name };

/** The world with one SCP over every account of prod. */
function governed(statement: object): World {
  const deny = parsePolicy('guardrails', {
    Version: '2012-10-17',
    Statement: { Sid: 'Guard', Effect: 'Deny', Resource: '*', ...statement },
  });
  const { organizationId: id, accounts } = prod;
  const account = {
    path: `${id}/r-a1b2/`,
    serviceControl: [{ name: 'root', policies: [ALLOW, deny] }],
    resourceControl: [],
  };
  const members = [accounts.security, ...Object.values(accounts.workloads)];
  return {
    ...world,
    organization: {
      id,
      managementAccount: accounts.management,
      accounts: Object.fromEntries(members.map((member) => [member, account])),
      parts: { heads: [], nodes: [], attachments: [] },
    },
  };
}

const refused = (statement: object) =>
  deploymentRefusals(governed(statement), deployment).map(
    ({ resource, operation, action, answer }) => `${operation} ${resource.type} ${action}: ${answer.verdict}`,
  );

test.each([dev, staging, prod])('the guardrails of the organization bind the accounts of $name', ({ accounts }) => {
  for (const account of [accounts.security, ...Object.values(accounts.workloads)]) {
    const { serviceControl = [], resourceControl = [] } = world.organization?.accounts[account] ?? {};
    expect(serviceControl.flatMap(({ policies }) => policies).length).toBeGreaterThan(2);
    expect(resourceControl.flatMap(({ policies }) => policies).length).toBeGreaterThan(0);
    expect([...serviceControl, ...resourceControl].filter(({ uncertain }) => uncertain !== undefined)).toEqual([]);
  }
});

test.each(ENVIRONMENTS)(
  'Terraform may still make every call for every resource of $name',
  ({ name, deploymentRole }) => {
    const refusals = deploymentRefusals(world, { role: deploymentRole, environment: name });
    expect(refusals.map(({ resource, action, answer }) => [resource.id, action, answer])).toEqual([]);
  },
);

test('a guardrail that denies an action refuses each operation that calls it', () => {
  expect(new Set(refused({ Action: 'secretsmanager:PutResourcePolicy' }))).toEqual(
    new Set([
      'create aws_secretsmanager_secret_policy secretsmanager:PutResourcePolicy: denied',
      'update aws_secretsmanager_secret_policy secretsmanager:PutResourcePolicy: denied',
    ]),
  );
});

test.each<[string, object]>([
  [
    'a secret must name a key',
    { Action: 'secretsmanager:CreateSecret', Condition: { Null: { 'secretsmanager:KmsKeyArn': 'true' } } },
  ],
  [
    'a secret must be tagged',
    { Action: 'secretsmanager:CreateSecret', Condition: { Null: { 'aws:RequestTag/Owner': 'true' } } },
  ],
  [
    'a secret must be recoverable for a week',
    {
      Action: 'secretsmanager:DeleteSecret',
      Condition: { NumericLessThan: { 'secretsmanager:RecoveryWindowInDays': '7' } },
    },
  ],
  [
    'policies must block public access',
    {
      Action: 'secretsmanager:PutResourcePolicy',
      Condition: { BoolIfExists: { 'secretsmanager:BlockPublicPolicy': 'false' } },
    },
  ],
  [
    'replicas must be in the Regions of the environment',
    {
      Action: ['secretsmanager:CreateSecret', 'secretsmanager:ReplicateSecretToRegions'],
      Condition: { 'ForAnyValue:StringNotEquals': { 'secretsmanager:AddReplicaRegions': ['eu-west-1'] } },
    },
  ],
  [
    'the role of Terraform is exempt',
    {
      Action: '*',
      Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/secrets-deployment' } },
    },
  ],
])('nothing is refused where %s', (_, statement) => {
  expect(refused(statement)).toEqual([]);
});

test.each<[string, object, string]>([
  [
    'recoverable for longer than it is',
    {
      Action: 'secretsmanager:DeleteSecret',
      Condition: { NumericLessThan: { 'secretsmanager:RecoveryWindowInDays': '30' } },
    },
    'delete aws_secretsmanager_secret secretsmanager:DeleteSecret: denied',
  ],
  [
    'replicated elsewhere',
    {
      Action: 'secretsmanager:CreateSecret',
      Condition: { 'ForAnyValue:StringNotEquals': { 'secretsmanager:AddReplicaRegions': ['eu-north-1'] } },
    },
    'create aws_secretsmanager_secret secretsmanager:CreateSecret: denied',
  ],
  [
    'in another Region',
    { Action: 'kms:CreateKey', Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' } } },
    'create aws_kms_key kms:CreateKey: denied',
  ],
])('a secret or key that would have to be %s is refused', (_, statement, refusal) => {
  expect(new Set(refused(statement))).toEqual(new Set([refusal]));
});

test('the role is the one that the provider assumes, unless it is named', () => {
  const guarded = governed({ Action: 'secretsmanager:PutResourcePolicy' });
  const named = deploymentRefusals(guarded, deployment);
  expect(deploymentRefusals(guarded, { environment: prod.name })).toEqual(named);
  const unknown = { ...guarded, resources: guarded.resources.map(({ deployer: _, ...resource }) => resource) };
  expect(deploymentRefusals(unknown)).toEqual([]);
});

test('a resource of which the calls are not known is reported', () => {
  const [first] = world.resources;
  const strange = { ...world, resources: [{ ...(first as World['resources'][number]), type: 'aws_strange' }] };
  expect(deploymentRefusals(strange, { role: 'deploy' })).toMatchObject([
    { action: '*', answer: { verdict: 'not-proven', because: ['calls of aws_strange are not known'] } },
  ]);
});

test('a deployment role with a text of AWS that is kept in part is refused nothing that the text may allow', () => {
  const { account, id } = world.principals.find(
    ({ origin }) => origin.stack === 'dev-security',
  ) as World['principals'][number];
  const arn = `arn:aws:iam::${account}:role/${prod.deploymentRole}`;
  const deployer = (name: string) => {
    const identity = [managedPolicy(`arn:aws:iam::aws:policy/${name}`)];
    const principals = world.principals.map((each) =>
      each.id === id ? { ...each, arn, identity, boundary: undefined } : each,
    );
    const refusals = deploymentRefusals({ ...world, principals }, { role: prod.deploymentRole });
    return refusals.filter(({ resource }) => resource.account === account);
  };
  const refusedBy = (name: string) =>
    new Set(deployer(name).map(({ action, answer }) => `${action.split(':')[0]} ${answer.verdict}`));
  expect(refusedBy('AdministratorAccess')).toEqual(new Set());
  const kept = ['config', 'events', 'iam', 'kms', 'lambda', 'logs', 'secretsmanager', 'sns'];
  expect(refusedBy('ReadOnlyAccess')).toEqual(
    new Set([...kept.map((service) => `${service} denied`), 'access-analyzer not-proven', 'tag not-proven']),
  );
});
