import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DescribeSecretCommand,
  type ReplicationStatusType,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { main } from '../../../src/cli/main';
import { temporaryDirectory } from '../../helpers/temporary-directory';
import { testContext } from '../test-context';

const secrets = mockClient(SecretsManagerClient);
beforeEach(() => secrets.reset());

const NAME = 'prod/orders/db';
const arnIn = (region: string) => `arn:aws:secretsmanager:${region}:111111111111:secret:${NAME}-a1B2c3`;
const versions = (current: string) => ({ VersionIdsToStages: { v0: ['AWSPREVIOUS'], [current]: ['AWSCURRENT'] } });

async function command(...args: string[]) {
  const context = testContext();
  const exitCode = await main(['replicas', ...args, '--region', 'eu-central-1', '--timeout', '0'], context);
  return { exitCode, printed: context.printed.join('\n'), noted: context.noted };
}

function primary(status: readonly ReplicationStatusType[], more = {}) {
  const ReplicationStatus = [...status];
  secrets
    .on(DescribeSecretCommand, { SecretId: NAME })
    .resolves({ Name: NAME, ARN: arnIn('eu-central-1'), ReplicationStatus, ...versions('v2'), ...more });
}

/** What `cdktf synth` writes of one secret with a replica, and of one without. */
function synthesized(): string {
  const directory = temporaryDirectory();
  const stack = { name: 'prod-security', workingDirectory: 'stacks/prod-security' };
  const replica = [{ region: 'eu-west-1', kms_key_id: 'k' }];
  const resource = { aws_secretsmanager_secret: { a: { name: NAME, replica }, b: { name: 'prod/orders/local' } } };
  mkdirSync(join(directory, stack.workingDirectory), { recursive: true });
  writeFileSync(join(directory, stack.workingDirectory, 'cdk.tf.json'), JSON.stringify({ resource }));
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ stacks: { 'prod-security': stack } }));
  return directory;
}

test('ends with 0 when the replica has the current version, which it asks of the replica', async () => {
  primary([{ Region: 'eu-west-1', Status: 'InSync' }]);
  secrets.on(DescribeSecretCommand, { SecretId: arnIn('eu-west-1') }).resolves(versions('v2'));
  expect(await command(NAME)).toEqual({
    exitCode: 0,
    printed: [
      '  result  secret          replica    status  current version',
      '  ------  --------------  ---------  ------  ---------------',
      '  ok      prod/orders/db  eu-west-1  InSync  v2',
      '',
      'Every replica is in sync after 0 s.',
    ].join('\n'),
    noted: ['replicas in sync: 1 of 1 after 0 s'],
  });
});

test('ends with 1 when a replica that is in sync has an older version', async () => {
  primary([{ Region: 'eu-west-1', Status: 'InSync' }]);
  secrets.on(DescribeSecretCommand, { SecretId: arnIn('eu-west-1') }).resolves(versions('v1'));
  const { exitCode, printed } = await command(NAME);
  expect(exitCode).toBe(1);
  expect(printed).toContain('BEHIND  prod/orders/db  eu-west-1  InSync  v1 instead of v2');
  expect(printed).toContain(
    'A replica is not in sync after 0 s: its readers get an old value or none, see docs/replicas.md.',
  );
});

test('a replica that is not there yet is behind, and a failed one tells why', async () => {
  primary([{ Region: 'eu-west-1', Status: 'Failed', StatusMessage: 'Secret name exists' }]);
  secrets
    .on(DescribeSecretCommand, { SecretId: arnIn('eu-west-1') })
    .rejects(new ResourceNotFoundException({ $metadata: {}, message: 'not found' }));
  const { exitCode, printed } = await command(NAME);
  expect(exitCode).toBe(1);
  expect(printed).toContain('eu-west-1  Failed: Secret name exists  none instead of v2');
});

test('a replica that is declared and that AWS has removed is missing', async () => {
  primary([]);
  const { exitCode, printed } = await command('--synth', synthesized(), '--stack', 'prod-*', '--json');
  expect(exitCode).toBe(1);
  expect(JSON.parse(printed)).toEqual({
    passed: false,
    seconds: 0,
    secrets: [{ secret: NAME, current: 'v2', replicas: [{ region: 'eu-west-1', status: 'Missing' }] }],
  });
});

test.each([
  [
    'without a replica',
    {},
    `'${NAME}' must have a replica, got none: AWS removes one that failed, see docs/replicas.md`,
  ],
  [
    'that is a replica',
    { PrimaryRegion: 'eu-west-1' },
    `'${NAME}' must be the primary secret, got the replica in eu-central-1: use --region eu-west-1`,
  ],
])('refuses a secret %s', async (_, more, message) => {
  primary([], more);
  expect(await command(NAME)).toEqual({ exitCode: 1, printed: '', noted: [message] });
});

test.each([
  [[], 'Either <secret...>, or --synth and --stack must be given'],
  [['--synth', 'cdktf.out'], 'Either <secret...>, or --synth and --stack must be given'],
  [['a', '--timeout', '61'], "Option '--timeout' must be 0 to 60, got '61'"],
  [['a', '--timeout', 'soon'], "Option '--timeout' must be 0 to 60, got 'soon'"],
])('refuses the arguments %j and ends with 2', async (args, reason) => {
  const context = testContext();
  expect(await main(['replicas', ...args], context)).toBe(2);
  expect(context.noted).toEqual([`'replicas': ${reason}: see cdktf-aws-secrets replicas --help`]);
});
