import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { startMoto, type TestMoto } from '../helpers/terraform/moto';
import { requireTool } from '../helpers/tools';
import { AccountSessions } from './account-sessions';
import { type Check, confirmed } from './check';
import { CHECKS } from './checks/all';
import { deploySmallest } from './deploy';
import { type Report, runChecks } from './run';

jest.setTimeout(240_000);

const accounts = {
  security: '111111111111',
  workload: '222222222222',
  role: 'deploy',
  region: 'eu-central-1',
  replicaRegion: 'eu-west-1',
};
const sessions = new AccountSessions(accounts);
const options = { sessions, patience: 1, signal: new AbortController().signal, note: () => undefined };

/** What the embedded AWS can answer; the rest needs CloudTrail, networks or guardrails. */
const HERE = ['policy-of-replica', 'rotation-reaches-replica', 'rotate-without-invoke', 'tagged-create'];

requireTool('terraform', 'moto_server')('verify:aws on the embedded AWS', () => {
  let moto: TestMoto;
  const before = { ...process.env };

  beforeAll(async () => {
    moto = await startMoto();
    Object.assign(process.env, moto.env);
  });
  afterAll(async () => {
    process.env = before;
    await moto.stop();
  });

  const secrets = async () => {
    const client = new SecretsManagerClient(await sessions.in('security'));
    return (await client.send(new ListSecretsCommand({}))).SecretList ?? [];
  };
  const run = (name: string, checks: readonly Check[]): Promise<Report> =>
    runChecks({ ...options, checks, deploy: (undo) => deploySmallest(accounts, name, undo, moto.env) });

  test('deploys, asks, and leaves nothing behind', async () => {
    const { rows, left } = await run(
      'first',
      CHECKS.filter(({ id }) => HERE.includes(id)),
    );
    expect(rows.map(({ check, finding }) => [check.id, finding])).toEqual([
      [
        'policy-of-replica',
        {
          result: 'confirmed',
          evidence:
            "the policies are equal, and the replica refuses one of its own: Operation not permitted on a replica secret. Call must be made in primary secret's region.",
        },
      ],
      // It calls no function, and makes a value of its own current, everywhere.
      [
        'rotation-reaches-replica',
        { result: 'confirmed', evidence: expect.stringMatching(/ is current in eu-central-1 and in eu-west-1$/) },
      ],
      // It asks nobody for rights.
      ['rotate-without-invoke', { result: 'refuted', evidence: expect.stringContaining('started a rotation') }],
      ['tagged-create', { result: 'skipped', evidence: expect.stringContaining('--ordinary-role') }],
    ]);
    expect(left).toEqual([]);
    expect(await secrets()).toEqual([]);
  });

  test('removes everything when a check fails, and goes on with the others', async () => {
    const failing: Check = { id: 'failing', settles: ['x'], run: () => Promise.reject(new Error('no such thing')) };
    const next: Check = { id: 'next', settles: ['y'], run: async () => confirmed('seen') };
    const { rows } = await run('second', [failing, next]);
    expect(rows.map(({ finding }) => finding)).toEqual([
      { result: 'failed', evidence: 'no such thing' },
      { result: 'confirmed', evidence: 'seen' },
    ]);
    expect(await secrets()).toEqual([]);
  });

  test('touches no account that was not named', async () => {
    await expect(sessions.as('arn:aws:iam::333333333333:role/deploy', 'eu-central-1')).rejects.toThrow(
      'Account 333333333333 was not named: name it with --security or --workload',
    );
  });
});

test('removes what was made when the deployment fails, and says what is left', async () => {
  const removed: string[] = [];
  const nobody = { accounts, in: async () => ({}) } as unknown as AccountSessions;
  const failed = runChecks({
    ...options,
    sessions: nobody,
    checks: [],
    deploy: async (undo) => {
      undo.later('a key', async () => removed.push('key'));
      undo.later('a role', () => Promise.reject(new Error('in use')));
      throw new Error('no quota');
    },
  });
  await expect(failed).rejects.toThrow(/^no quota\nNot removed: a role: in use$/);
  expect(removed).toEqual(['key']);
});
