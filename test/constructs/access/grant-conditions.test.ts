import { App } from 'cdktf';
import { type Condition, Conditions, Period } from '../../../src';
import type { StatementJson } from '../../../src/model/policy/statement';
import { granted } from '../../helpers/synth/grants';
import { Organization } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { synthText } from '../../helpers/synth/synth';

/** The values that the statements for an action demand of a key, one for each statement. */
function demanded(statements: readonly StatementJson[] | undefined, action: string, operator: string, key: string) {
  return statements
    ?.filter(({ Action }) => [Action].flat().includes(action))
    .map(({ Condition }) => Condition?.[operator]?.[key]);
}

const GET = 'secretsmanager:GetSecretValue';
const DESCRIBE = 'secretsmanager:DescribeSecret';
const DECRYPT = 'kms:Decrypt';

test.each<[string, Condition]>([
  ['a principal tag', Conditions.principalTag('Team', 'orders')],
  ['an organization', Conditions.organization('o-a1b2c3d4e5')],
])('%s holds for every call, those to the key among them', (_, condition) => {
  const { operator, key, values } = condition;
  const { secret, key: keys, role } = granted((o) => o.secret.grants.read(o.consumer, { conditions: [condition] }));
  for (const [statements, action] of [
    ...[GET, DESCRIBE].map((action) => [secret, action] as const),
    ...keys.map((list) => [list, DECRYPT] as const),
    ...[GET, DESCRIBE, DECRYPT].map((action) => [role, action] as const),
  ]) {
    expect(demanded(statements, action, operator, key)).toEqual(values);
  }
});

test.each<[string, Condition]>([
  ['a VPC endpoint', Conditions.vpcEndpoint('vpce-0a1b2c3d')],
  ['a VPC', Conditions.vpc('vpc-0a1b2c3d')],
  ['a request tag', Conditions.requestTag('Team', 'orders')],
])('%s holds for calls to Secrets Manager, and is absent where it calls the key', (_, condition) => {
  const { operator, key, values } = condition;
  const { secret, key: keys, role } = granted((o) => o.secret.grants.read(o.consumer, { conditions: [condition] }));
  for (const list of [secret, role]) {
    expect(demanded(list, GET, operator, key)).toEqual(values);
    expect(demanded(list, DESCRIBE, operator, key)).toEqual(values);
  }
  for (const list of [...keys, role]) expect(demanded(list, DECRYPT, operator, key)).toEqual([undefined]);
  expect(JSON.stringify(keys)).not.toContain(key);
});

test('version stages hold for the value alone, not for its description or the key', () => {
  const versionStages = ['AWSPENDING', 'AWSCURRENT'];
  const { secret, key, role } = granted((o) => o.secret.grants.read(o.consumer, { versionStages }));
  const stages = ['ForAnyValue:StringEquals', 'secretsmanager:VersionStage'] as const;
  for (const list of [secret, role]) {
    expect(demanded(list, GET, ...stages)).toEqual([['AWSCURRENT', 'AWSPENDING']]);
    expect(demanded(list, DESCRIBE, ...stages)).toEqual([undefined]);
  }
  expect(JSON.stringify(key)).not.toContain('VersionStage');
});

test.each(['write', 'rotate', 'administer'] as const)('%s keeps the conditions of its grant', (permission) => {
  const conditions = [Conditions.principalTag('Team', 'orders'), Conditions.vpc('vpc-0a1b2c3d')];
  const { secret, key, role } = granted((o) => o.secret.grants[permission](o.consumer, { conditions }));
  const expected = { 'aws:PrincipalTag/Team': 'orders', 'aws:SourceVpc': 'vpc-0a1b2c3d' };
  for (const { Condition } of secret) expect(Condition?.StringEquals).toEqual(expected);
  for (const { Condition } of [...key[0], ...key[1]]) {
    expect(Condition?.StringEquals).toMatchObject({ 'aws:PrincipalTag/Team': 'orders' });
    expect(Condition?.StringEquals).not.toHaveProperty('aws:SourceVpc');
  }
  expect(role).toHaveLength(permission === 'rotate' ? 3 : permission === 'write' ? 2 : 3);
});

test('each day of a period is a statement of its own, on the secret, the key and the role', () => {
  const period = Period.daily({ firstDay: '2026-12-31', lastDay: '2027-01-01', from: '08:00', to: '17:00' });
  const { secret, key, role } = granted((o) => o.secret.grants.read(o.consumer, { period }));
  const time = 'aws:CurrentTime';
  const starts = ['2026-12-31T08:00:00Z', '2027-01-01T08:00:00Z'];
  const ends = ['2026-12-31T17:00:00Z', '2027-01-01T17:00:00Z'];
  for (const [list, action] of [
    ...[GET, DESCRIBE].map((action) => [secret, action] as const),
    ...key.map((list) => [list, DECRYPT] as const),
    ...[GET, DESCRIBE, DECRYPT].map((action) => [role, action] as const),
  ]) {
    expect(demanded(list, action, 'DateGreaterThanEquals', time)?.sort()).toEqual(starts);
    expect(demanded(list, action, 'DateLessThan', time)?.sort()).toEqual(ends);
  }
});

test('grants under different conditions are kept apart in the policy of the role', () => {
  const { secret, role } = granted((o) => {
    o.secret.grants.read(o.consumer, { versionStages: ['AWSCURRENT'] });
    o.secret.grants.read(o.consumer, { conditions: [Conditions.principalTag('Team', 'orders')] });
  });
  expect(demanded(secret, GET, 'StringEquals', 'aws:PrincipalTag/Team')?.filter(Boolean)).toEqual(['orders']);
  expect(demanded(role, GET, 'StringEquals', 'aws:PrincipalTag/Team')).toHaveLength(2);
});

test('a variable of IAM in a condition reaches AWS and not Terraform', () => {
  const variable = '$'.concat('{aws:PrincipalTag/Team}');
  const conditions = [Conditions.requestTag('Team', variable)];
  const text = synthText((app) => {
    const { secret, consumer } = new Organization(app);
    secret.grants.read(consumer, { conditions });
  });
  for (const stack of ['security', 'workload']) {
    expect(text[stack]).toContain(`$${variable}`);
    expect(text[stack]?.replaceAll(`$${variable}`, '')).not.toContain(variable);
  }
});

test.each([
  [{ versionStages: [] }, "`conditions` must have at least one value, got none for 'secretsmanager:VersionStage'"],
  [{ versionStages: [''] }, "`conditions` must name a staging label of 1 to 256 characters, got ''"],
  [
    { versionStages: ['AWSCURRENT'], conditions: [Conditions.versionStage('AWSPENDING')] },
    "`conditions` must use an operator once for each key, got two of ForAnyValue:StringEquals on 'secretsmanager:VersionStage': put the values that may match into one condition",
  ],
])('throws for a grant under %j', (options, message) => {
  const { secret, consumer } = new Organization(new App());
  expect(refusal(() => secret.grants.read(consumer, options))).toBe(`security/Database: ${message}`);
});

test('throws for a role of another partition', () => {
  const organization = new Organization(new App());
  const role = organization.role('api', 'arn:aws-cn:iam::222222222222:role/api');
  expect(refusal(() => organization.secret.grants.read(role))).toBe(
    "security/Database: `role` must be in the secret's partition, aws, got arn:aws-cn:iam::222222222222:role/api",
  );
});
