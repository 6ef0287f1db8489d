import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepInstructions } from '../../../src/cli/sandbox/keep-instructions';
import { renderSandbox } from '../../../src/cli/sandbox/render';
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

test('shows what exists, who can read it, and each check', () => {
  const golden = readFileSync(join(__dirname, '..', 'golden', 'sandbox-result.txt'), 'utf8').trimEnd();

  expect(renderSandbox(RESULT)).toBe(golden);
});

test('says that every check passed only when it did', () => {
  expect(renderSandbox({ ...RESULT, passed: true })).toMatch(/\nEvery check passed\.$/);
  expect(renderSandbox(RESULT)).toMatch(/\nA check failed\.$/);
});

test('tells how to use and how to stop what was kept', () => {
  const kept = keepInstructions({ endpoint: 'http://127.0.0.1:4000', pid: 77, workDirectory: '/tmp/work' });

  expect(kept.split('\n')).toEqual([
    '',
    'The embedded AWS keeps running. To use it with the AWS CLI or an SDK:',
    '  export AWS_ENDPOINT_URL=http://127.0.0.1:4000',
    '  export AWS_ACCESS_KEY_ID=sandbox',
    '  export AWS_SECRET_ACCESS_KEY=sandbox',
    '  export AWS_REGION=us-east-1',
    'To act in an account, assume a role there:',
    '  aws sts assume-role --role-arn arn:aws:iam::<account>:role/deploy --role-session-name me',
    'State, plans and logs: /tmp/work',
    'To stop it and remove them:',
    "  kill -- -77; rm -r '/tmp/work'",
  ]);
});
