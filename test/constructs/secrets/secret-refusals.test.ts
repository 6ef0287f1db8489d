import { App } from 'cdktf';
import { Classification, Secret, type SecretProps, SecretValue } from '../../../src';
import { Organization, SECRET } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { SCHEDULED } from '../../helpers/synth/rotation';

const make = (props: Readonly<Record<string, unknown>>) => () =>
  new Organization(new App(), props as Partial<SecretProps>);
const ARN = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database-';
const adopt = (got: string) => `\`adopt\` must be the ARN of this very secret, ${ARN}??????, got '${got}'`;

test('throws when its key is made in another account', () => {
  const { key, workload } = new Organization(new App());
  expect(refusal(() => new Secret(workload, 'Database', { ...SECRET, key }))).toBe(
    'security/Key: `key` must be in the account of its secrets, because its policy lets no other deploy with it, got a secret of account 222222222222: make a SecretsKey there',
  );
});

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  [
    'a name of two parts',
    { name: 'prod/database' },
    "`name` must be <environment>/<application>/<name>, got 'prod/database'",
  ],
  ['no name', { name: undefined }, "`name` must be <environment>/<application>/<name>, got 'undefined'"],
  [
    'a name that ends like a suffix',
    { name: 'prod/orders/db-abcdef' },
    "`name` must not end with a hyphen and six characters, because AWS appends such a suffix to the ARN, got 'prod/orders/db-abcdef': did you mean 'prod/orders/db_abcdef'?",
  ],
  ['no class', { classification: undefined }, '`classification` must be given, got undefined'],
  ['no key', { key: undefined }, '`key` must be given, got undefined'],
  ['an empty description', { description: '' }, '`description` must be 1 to 2048 characters, got 0'],
  [
    'a description of 2049 characters',
    { description: 'x'.repeat(2049) },
    '`description` must be 1 to 2048 characters, got 2049',
  ],
  ['no description', { description: undefined }, '`description` must be 1 to 2048 characters, got undefined'],
  ['no owner', { owner: undefined }, '`owner` must be 1 to 256 letters, digits, spaces or _.:/=+-@, got undefined'],
  ['a mandatory tag', { tags: { Owner: 'me' } }, "`tags` must not set 'Owner': it is set by this library"],
  [
    'a repeated replica',
    { replicaRegions: ['eu-west-1', 'eu-west-1'] },
    "`replicaRegions` must name each Region once, got 'eu-west-1' twice",
  ],
  [
    'a replica in its own Region',
    { replicaRegions: ['eu-central-1'] },
    "`replicaRegions` must not contain the Region of the secret, got 'eu-central-1'",
  ],
  [
    'a replica nowhere',
    { replicaRegions: ['x'] },
    "`region` must be an AWS Region, got 'x': use its code, for example 'eu-central-1'",
  ],
  [
    'a window below its class',
    { recoveryWindowDays: 13 },
    "`recoveryWindowDays` must be 14 to 30 for classification 'standard', got 13",
  ],
  [
    'deletion without a window',
    { recoveryWindowDays: 0 },
    "`recoveryWindowDays` must be 14 to 30 for classification 'standard', got 0",
  ],
  [
    'a short window of the highest class',
    { classification: Classification.highRisk, recoveryWindowDays: 29, rotation: SCHEDULED },
    "`recoveryWindowDays` must be 30 to 30 for classification 'high-risk', got 29",
  ],
  ['no endpoint at all', { readOnlyThrough: [] }, '`readOnlyThrough` must name at least one VPC endpoint or VPC'],
  [
    'a subnet for an endpoint',
    { readOnlyThrough: ['subnet-0a1b2c3d'] },
    "`conditions` must name a VPC endpoint 'vpce-…', got 'subnet-0a1b2c3d'",
  ],
  ['a malformed VPC', { readOnlyThrough: ['vpc-orders'] }, "`conditions` must name a VPC 'vpc-…', got 'vpc-orders'"],
  [
    'adoption of another secret',
    { adopt: `${ARN.replace('database', 'other')}AbC12f` },
    adopt(`${ARN.replace('database', 'other')}AbC12f`),
  ],
  [
    'adoption from another account',
    { adopt: `${ARN.replace('1111', '2222')}AbC12f` },
    adopt(`${ARN.replace('1111', '2222')}AbC12f`),
  ],
  [
    'adoption from another Region',
    { adopt: `${ARN.replace('central', 'west')}AbC12f` },
    adopt(`${ARN.replace('central', 'west')}AbC12f`),
  ],
  [
    'adoption by a partial ARN',
    { adopt: `${ARN}??????` },
    `\`secretArn\` must be the full ARN of a secret with its six-character suffix, got '${ARN}??????': copy it from DescribeSecret, or import the secret by name`,
  ],
])('throws for %s', (_, props, message) => {
  expect(refusal(make(props))).toBe(`security/Database: ${message}`);
});

test('throws for a replica in a Region without a key', () => {
  expect(refusal(make({ replicaRegions: ['eu-north-1'] }))).toBe(
    "security/Key: `regions` must include 'eu-north-1' to encrypt there, got eu-central-1, eu-west-1: add it to SecretsKey",
  );
});

const CANARY = 'canary-4f1d7c0e';
const rule =
  'a value in code would be in plan and state; use SecretValue.generated(), .external() or .ephemeralVariable()';

test.each([
  [CANARY, 'text of 15 characters'],
  [{ value: CANARY }, 'object'],
  [[CANARY], 'object'],
  [() => CANARY, 'function'],
  [Buffer.from(CANARY), 'object'],
  [null, 'object'],
  [undefined, 'undefined'],
  [42, 'number'],
])('throws for a value in code, without repeating it', (value, got) => {
  const message = refusal(make({ value }));
  expect(message).toBe(`security/Database: \`value\` must be made by SecretValue, got ${got}: ${rule}`);
  expect(message).not.toContain(CANARY);
});

test.each([
  ['a password among the plain keys', SecretValue.generated({ template: { dbPassword: CANARY } })],
  ['a nested value', SecretValue.generated({ template: { login: { password: CANARY } as never } })],
  ['the generated key', SecretValue.generated({ template: { secretPart: CANARY }, generatedKey: 'secretPart' })],
])('the text of %s is in no message', (_, value) => {
  const message = refusal(make({ value }));
  expect(message).toMatch(/^security\/Database: `template` must /);
  expect(message).not.toContain(CANARY);
});
