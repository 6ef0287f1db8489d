import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PLAIN } from '../../../src/cli/output/screen';
import { renderNext, renderSummary, renderTables } from '../../../src/cli/sandbox/render';
import type { SandboxResult } from '../../../src/cli/sandbox/result';

const SECRET = {
  account: '222222222222',
  region: 'eu-central-1',
  name: 'prod/orders/db',
  arn: 'arn:aws:secretsmanager:eu-central-1:222222222222:secret:prod/orders/db-AbCdEf',
  replica: false,
  replicas: [{ region: 'eu-west-1', status: 'InSync' }],
  kmsKeyId: 'k',
  hasValue: true,
};
const READER = 'arn:aws:iam::333333333333:role/teams/api';
const ROW = { secret: SECRET.name, regions: ['eu-central-1', 'eu-west-1'] };

const RESULT: SandboxResult = {
  passed: false,
  checks: [
    { name: 'first', passed: true, detail: 'stacks: 1' },
    { name: 'second', passed: false, detail: 'prod-a: aws_kms_key.k (update)' },
  ],
  stacks: [{ name: 'prod-a', resources: 3 }],
  inventory: {
    secrets: [SECRET, { ...SECRET, region: 'eu-west-1', replica: true, replicas: [] }],
    keys: [{ account: '222222222222', region: 'eu-central-1', id: 'k', aliases: ['secrets/prod'], state: 'Enabled' }],
    roles: [],
  },
  access: [
    { ...ROW, account: '333333333333', principal: 'role/teams/api', kind: 'declared', verdict: 'allowed', detail: '' },
    {
      ...ROW,
      account: '222222222222',
      principal: 'account 222222222222',
      kind: 'delegated',
      verdict: 'allowed-if',
      detail: 'a = b',
    },
  ],
  reads: [{ roleArn: READER, secretArn: SECRET.arn, region: 'eu-central-1', length: 67, stages: ['AWSCURRENT'] }],
  secondPlans: [],
  search: { values: 1, files: 2, found: [] },
  rotation: { kind: 'skipped', reason: 'no PostgreSQL' },
};

function golden(name: string): string {
  return readFileSync(join(__dirname, '..', 'golden', `${name}.txt`), 'utf8').trimEnd();
}

test('the tables show what exists and who can read it', () => {
  expect(renderTables(RESULT, PLAIN)).toBe(golden('sandbox-tables'));
});

test('the summary has each check, and says that all passed only when they did', () => {
  expect(renderSummary(RESULT, PLAIN)).toBe(golden('sandbox-summary'));
  expect(renderSummary({ ...RESULT, passed: true }, PLAIN)).toMatch(
    /\nEvery check passed \(stacks: 1, resources: 3, secrets: 1, readers: 2\)\.$/,
  );
});

test('what comes next is the page and three things to try, as a reader where there is one', () => {
  expect(renderNext(RESULT, { page: '/state/access.html', self: 'npm start --' }).split('\n')).toEqual([
    'Page: /state/access.html',
    '',
    'To try',
    '  npm start -- --tables   every secret, key, role and reader',
    '  npm start -- --keep     leaves it running, to read a secret as api',
    '  npm start -- --help     other stacks, JSON, and how to stop what was kept',
  ]);
});
