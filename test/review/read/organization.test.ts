import { join } from 'node:path';
import { AccessQueries, ReadError, readSynthStacks, verdictText } from '../../../src/review';
import { assembleOrganization } from '../../../src/review/read/organization/assemble-organization';
import { readOrganization } from '../../../src/review/read/organization/read-organization';
import { project } from '../../helpers/review/review-project';
import { ACCOUNT } from '../../helpers/review/world-builder';

const allow = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const denyRead = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: 'secretsmanager:GetSecretValue', Resource: '*' }],
};
const denyAnybody = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Principal: '*', Action: 'secretsmanager:*', Resource: '*' }],
};

const organization = (unit: object = {}, account: object = {}) => ({
  id: 'o-abc123',
  managementAccount: '999999999999',
  root: {
    id: 'r-1',
    serviceControl: { FullAWSAccess: allow },
    units: [
      { id: 'ou-1-x', ...unit, accounts: [{ id: ACCOUNT, ...account }] },
      { id: 'ou-1-y', units: [{ id: 'ou-1-z', accounts: [{ id: '222222222222' }] }] },
    ],
  },
});

const file = (content: unknown) => join(project({ 'organization.json': content }), 'organization.json');

test('accounts have the policies of every level that has any, from the root down, and their path', () => {
  const parts = readOrganization(file(organization({ serviceControl: { DenyRead: denyRead } })));
  const read = assembleOrganization(parts, []);
  const levels = (account: string) =>
    read?.accounts[account]?.serviceControl.map(({ name, policies }) => [name, policies.map((policy) => policy.name)]);
  expect(read?.id).toBe('o-abc123');
  expect(read?.managementAccount).toBe('999999999999');
  expect(levels(ACCOUNT)).toEqual([
    ['root', ['FullAWSAccess attached to root']],
    ['OU ou-1-x', ['DenyRead attached to OU ou-1-x']],
  ]);
  expect(read?.accounts['222222222222']).toMatchObject({ path: 'o-abc123/r-1/ou-1-y/ou-1-z/' });
  expect(levels('222222222222')?.map(([name]) => name)).toEqual(['root']);
});

function reader(content: object): readonly string[] {
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: '*' }],
  });
  const stack = {
    name: 'prod-app',
    configuration: {
      provider: { aws: [{ region: 'eu-central-1', allowed_account_ids: [ACCOUNT] }] },
      resource: {
        aws_secretsmanager_secret: { db: { name: 'prod/db' } },
        aws_iam_role: { app: { name: 'app' } },
        aws_iam_role_policy: { app: { role: 'app', policy } },
      },
    },
  };
  const world = readSynthStacks([stack], { organization: readOrganization(file(content)) });
  return new AccessQueries(world)
    .readers()
    .map(({ subject, answer }) => `${subject.label} ${answer.verdict} ${verdictText(answer)}`.trim());
}

test('an SCP of a unit takes access from the roles of its accounts', () => {
  const open = { serviceControl: { FullAWSAccess: allow } };
  expect(reader(organization(open, open))).toEqual(['role/app allowed', `account ${ACCOUNT} allowed`]);
  expect(reader(organization({ serviceControl: { FullAWSAccess: allow, DenyRead: denyRead } }, open))).toEqual([]);
  // A level that lists its SCPs must allow by one of them; a level that lists none has FullAWSAccess.
  expect(reader(organization({ serviceControl: { DenyRead: denyRead } }, open))).toEqual([]);
  expect(reader(organization({}, open))).toEqual(['role/app allowed', `account ${ACCOUNT} allowed`]);
});

test('an RCP of an account takes access to its secrets', () => {
  const open = { serviceControl: { FullAWSAccess: allow } };
  const closed = { ...open, resourceControl: { DenyAnybody: denyAnybody } };
  expect(reader(organization(open, closed))).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['is not JSON', '{', 'must describe the organization, but it is not JSON'],
  [
    'has no root',
    { id: 'o-1', managementAccount: '1' },
    'must have id, managementAccount and root: see docs/access-proof.md',
  ],
])('a file that %s is refused', (_, content, message) => {
  const name = file(content);
  expect(() => readOrganization(name)).toThrow(new ReadError(`'${name}' ${message}`));
});

test('a file that is not there is refused', () => {
  expect(() => readOrganization('/none/organization.json')).toThrow(
    new ReadError("'/none/organization.json' must describe the organization, but it cannot be read"),
  );
});

test('a policy that AWS would not accept is refused, by its name', () => {
  const broken = { Version: '2012-10-17', Statement: [{ Effect: 'Maybe', Action: '*', Resource: '*' }] };
  expect(() => readOrganization(file(organization({ serviceControl: { Broken: broken } })))).toThrow(
    new ReadError('\'Broken\' has Effect "Maybe" in statement 1: use Allow or Deny'),
  );
});
