import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../src/cli/process/run';
import { CommandLine } from '../../helpers/command-line';
import { requireTool } from '../../helpers/tools';

jest.setTimeout(300_000);

/** Who a client of the AWS SDK is with nothing but its environment, where, and how long the secret is that it reads. */
const READ = `
  const { SecretsManagerClient, GetSecretValueCommand } = require('@aws-sdk/client-secrets-manager');
  const { STSClient, GetCallerIdentityCommand } = require('@aws-sdk/client-sts');
  const SecretId = 'arn:aws:secretsmanager:eu-central-1:222222222222:secret:sandbox/orders/database';
  (async () => {
    const { Arn } = await new STSClient().send(new GetCallerIdentityCommand({}));
    const client = new SecretsManagerClient();
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
    console.log(Arn, await client.config.region(), SecretString.length);
  })();
`;
const FIXTURE = join(__dirname, '..', '..', 'fixtures', 'sandbox-project');

requireTool('terraform', 'moto_server')('sandbox on the embedded AWS', () => {
  const filesBefore = readdirSync(FIXTURE);

  function expectNothingLeft(command: CommandLine): void {
    expect(command.workDirectories()).toEqual([]);
    expect(command.processes()).toEqual([]);
    expect(readdirSync(FIXTURE)).toEqual(filesBefore);
  }

  test('deploys two accounts and two Regions, passes every check and leaves nothing behind', async () => {
    const command = new CommandLine('sandbox-project', ['sandbox', '--json']);

    const { exitCode, stdout, stderr } = await command.ended();

    const result = JSON.parse(stdout);
    expect(result.checks.map((check: { name: string; passed: boolean }) => [check.name, check.passed])).toEqual([
      ['secrets exist and replicas are in sync', true],
      ['the consumer role reads its secret in each Region', true],
      ['who can read which secret is proven', true],
      ['a second plan of each stack is empty', true],
      ['no secret value is in a state, plan or log file', true],
    ]);
    expect(result.passed).toBe(true);
    expect(exitCode).toBe(0);
    expect(result.stacks).toEqual([
      { name: 'sandbox-security', resources: 6 },
      { name: 'sandbox-workload-orders', resources: 2 },
    ]);
    expect(result.access.filter(({ kind }: { kind: string }) => kind === 'declared')).toEqual([
      {
        account: '333333333333',
        principal: 'role/orders-reader',
        kind: 'declared',
        secret: 'sandbox/orders/database',
        regions: ['eu-central-1', 'eu-west-1'],
        verdict: 'allowed',
        detail: '',
      },
    ]);
    expect(result.reads).toMatchObject([
      { region: 'eu-central-1', length: 67, stages: ['AWSCURRENT'] },
      { region: 'eu-west-1', length: 67, stages: ['AWSCURRENT'] },
    ]);
    expect(result.search.values).toBe(2);
    expect(stderr).toContain('[8/8] sandbox-workload-orders  ready');
    expect(stderr).toContain('sandbox-security: replicas in sync: 1 of 1');
    expect(stderr).not.toContain('other-workload');
    expectNothingLeft(command);
  });

  test('a shell that evaluates what env prints reads a secret as its consumer, until stop', async () => {
    const command = new CommandLine('sandbox-project', ['sandbox', '--keep']);
    const again = (...args: string[]) =>
      new CommandLine('sandbox-project', ['sandbox', ...args], command.temporary).ended();
    const { exitCode, stdout, stderr } = await command.ended();
    expect({ exitCode, page: stdout.includes('\nPage: ') }).toEqual({ exitCode: 0, page: true });
    expect(stderr).toContain("export AWS_REGION='eu-central-1'\nexport AWS_DEFAULT_REGION='eu-central-1'\n");
    expect(stderr).toMatch(/ sandbox stop\n$/);

    expect((await again('status')).stdout).toContain('  roles    orders-reader\n');
    const printed = (await again('env', '--as', 'orders-reader')).stdout;
    const script = `${printed}\nexec "$NODE" -e "$READ"`;
    const shell = await run('sh', ['-c', script], {
      cwd: __dirname,
      env: { ...process.env, NODE: process.execPath, READ },
    });
    expect(shell.stdout.trim()).toBe('arn:aws:sts::333333333333:assumed-role/orders-reader/sandbox eu-central-1 67');

    expect((await again('--keep')).exitCode).toBe(2);
    expect((await again('stop')).exitCode).toBe(0);
    expectNothingLeft(command);
  });

  test('stops everything and removes its files on Ctrl-C in the middle of a deployment', async () => {
    const command = new CommandLine('sandbox-project', ['sandbox', '--keep']);
    await command.noted('sandbox-security  planning');
    expect(command.processes().length).toBeGreaterThan(2);

    command.interrupt();
    const { exitCode, stdout, stderr } = await command.ended();

    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('Interrupted: everything that was started has been stopped');
    expectNothingLeft(command);
  });

  test('keeps the emulator and the logs when asked to, also after a failed deployment', async () => {
    const command = new CommandLine('sandbox-project', ['sandbox', '--keep', '--stacks', 'sandbox-workload-*']);

    const { exitCode, stderr } = await command.ended();

    expect(exitCode).toBe(1);
    expect(stderr).toContain("'cdktf deploy' must succeed, but it ended with exit code 1");
    expect(stderr).toContain('sandbox-security');
    const endpoint = /export AWS_ENDPOINT_URL='(\S+)'/.exec(stderr)?.[1] ?? '';
    expect((await fetch(`${endpoint}/moto-api/`)).ok).toBe(true);
    expect(command.workDirectories()).toHaveLength(1);
    const stop = new CommandLine('sandbox-project', ['sandbox', 'stop'], command.temporary);
    expect(await stop.ended()).toMatchObject({ exitCode: 0 });
    expectNothingLeft(command);
  });
});
