import { checks, type Evidence } from '../../../src/cli/sandbox/checks';
import type { SecretRow } from '../../../src/cli/sandbox/list-secrets';

const PRIMARY: SecretRow = {
  account: '222222222222',
  region: 'eu-central-1',
  name: 'prod/orders/db',
  arn: 'arn:aws:secretsmanager:eu-central-1:222222222222:secret:prod/orders/db-AbCdEf',
  replica: false,
  replicas: [{ region: 'eu-west-1', status: 'InSync' }],
  kmsKeyId: 'key',
  hasValue: true,
};
const REPLICA: SecretRow = { ...PRIMARY, region: 'eu-west-1', replica: true, replicas: [] };
const READ = { roleArn: 'r', secretArn: 's', region: 'eu-central-1', length: 10, stages: ['AWSCURRENT'] };

const ACCESS = {
  account: '333333333333',
  principal: 'role/api',
  kind: 'declared',
  secret: 'prod/orders/db',
  regions: ['eu-central-1'],
  verdict: 'allowed',
  detail: '',
} as const;

const GOOD: Evidence = {
  access: [ACCESS],
  inventory: { secrets: [PRIMARY, REPLICA], keys: [], roles: [] },
  reads: [READ, { ...READ, region: 'eu-west-1' }],
  secondPlans: [{ stack: 'prod-a', empty: true, changes: [] }],
  search: { values: 2, files: 9, found: [] },
};

function failures(evidence: Partial<Evidence>) {
  return checks({ ...GOOD, ...evidence })
    .filter(({ passed }) => !passed)
    .map(({ name, detail }) => `${name}: ${detail}`);
}

test('passes when all is well, and says what was looked at', () => {
  expect(failures({})).toEqual([]);
  expect(checks(GOOD).map(({ detail }) => detail)).toEqual([
    'secrets: 1, replicas: 1',
    'eu-central-1, eu-west-1',
    'readers: 1',
    'stacks: 1',
    'values: 2, files: 9',
  ]);
});

test('fails when a replica lags', () => {
  const late = { ...PRIMARY, replicas: [{ region: 'eu-west-1', status: 'Failed' }] };

  expect(failures({ inventory: { ...GOOD.inventory, secrets: [late, REPLICA] } })).toEqual([
    'secrets exist and replicas are in sync: prod/orders/db in eu-west-1: Failed',
  ]);
});

test.each([
  ['no secret exists', { inventory: { secrets: [], keys: [], roles: [] } }, 'secrets exist and replicas are in sync'],
  ['nobody reads', { reads: [] }, 'the consumer role reads its secret in each Region'],
  ['only the primary Region is read', { reads: [READ] }, 'the consumer role reads its secret in each Region'],
  [
    'an empty value is read',
    { reads: [READ, { ...READ, length: 0 }] },
    'the consumer role reads its secret in each Region',
  ],
  ['no role can read anything', { access: [] }, 'who can read which secret is proven'],
  [
    'an access is not proven',
    { access: [ACCESS, { ...ACCESS, verdict: 'not-proven' as const }] },
    'who can read which secret is proven',
  ],
  ['nothing was planned', { secondPlans: [] }, 'a second plan of each stack is empty'],
  [
    'there was no value to look for',
    { search: { values: 0, files: 9, found: [] } },
    'no secret value is in a state, plan or log file',
  ],
])('fails when %s', (_, evidence, name) => {
  expect(
    checks({ ...GOOD, ...evidence })
      .filter(({ passed }) => !passed)
      .map((check) => check.name),
  ).toEqual([name]);
});

test('names what a second plan would change and the files that hold a value', () => {
  const secondPlans = [{ stack: 'prod-a', empty: false, changes: ['aws_kms_key.k (update)'] }];

  expect(failures({ secondPlans, search: { values: 2, files: 9, found: ['/w/a.tfstate'] } })).toEqual([
    'a second plan of each stack is empty: prod-a: aws_kms_key.k (update)',
    'no secret value is in a state, plan or log file: /w/a.tfstate',
  ]);
});
