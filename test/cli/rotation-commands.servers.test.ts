import { main } from '../../src/cli/main';
import { MOTO } from '../helpers/servers/moto-server';
import { POSTGRES } from '../helpers/servers/postgres-server';
import { describeWith } from '../helpers/servers/tool';
import { CommandWorld } from './command-world';
import { synthesizedSecrets } from './gate/synthesized-secrets';
import { testContext } from './test-context';

describeWith(MOTO, 'on moto', (moto) => {
  describeWith(POSTGRES, 'with a real PostgreSQL', (initdb) => {
    let world: CommandWorld;
    beforeAll(async () => {
      world = await CommandWorld.start(moto, initdb);
    }, 90_000);
    afterAll(() => world?.stop());

    async function command(...args: string[]) {
      const context = testContext();
      const exitCode = await main(args, context);
      return { exitCode, printed: context.printed.join('\n'), noted: context.noted.join('\n') };
    }

    test('rollback goes back to the former of two alternating users, who still logs in', async () => {
      const name = 'prod/orders/pair';
      await world.rotate(name, await world.makeSecret({ name, strategy: 'alternating' }));
      const before = await world.labels(name);
      const [first, second] = [await world.value(name, 'AWSPREVIOUS'), await world.value(name)];

      const dry = await command('rollback', name);
      expect(dry).toMatchObject({ exitCode: 0, noted: '' });
      expect(dry.printed).toContain('Nothing was changed: give --yes to do it.');
      expect(await world.labels(name)).toEqual(before);
      expect(world.lambda.events).toEqual([]);

      const done = await command('rollback', name, '--yes');
      expect(done).toMatchObject({ exitCode: 0, noted: '' });
      expect(done.printed).toContain(`AWSCURRENT is version ${before.AWSPREVIOUS}.`);
      expect(await world.labels(name)).toEqual({ AWSCURRENT: before.AWSPREVIOUS, AWSPREVIOUS: before.AWSCURRENT });
      expect(await world.value(name)).toEqual(first);
      expect(await world.logsIn(name)).toBe(true);
      expect(world.lambda.events).toEqual([
        { Step: 'testSecret', SecretId: expect.stringContaining(name), ClientRequestToken: before.AWSPREVIOUS },
      ]);
      for (const password of [first.password, second.password]) {
        expect(dry.printed + done.printed).not.toContain(password);
      }
    });

    test('rollback refuses a single user, whose former password was replaced, and puts every label back', async () => {
      const name = 'prod/orders/solo';
      await world.rotate(name, await world.makeSecret({ name, strategy: 'single' }));
      const before = await world.labels(name);
      expect(before.AWSPENDING).toBe(before.AWSCURRENT);

      expect(await command('rollback', name, '--yes')).toEqual({
        exitCode: 1,
        printed: '',
        noted: `'AWSPREVIOUS' of '${name}' must work before it becomes current, but the system refuses it: its password has been replaced, as it is when a single user rotates; rotate again with aws secretsmanager rotate-secret --secret-id ${name}`,
      });
      expect(await world.labels(name)).toEqual(before);
      expect(await world.logsIn(name)).toBe(true);
    });

    test('rollback finishes what an interrupted run has left, and does not go forward again', async () => {
      const name = 'prod/orders/interrupted';
      await world.rotate(name, await world.makeSecret({ name, strategy: 'alternating' }));
      const { AWSCURRENT: current = '' } = await world.labels(name);
      await world.putLabel(name, 'cdktf-aws-secrets-rollback', current);

      const { exitCode, printed } = await command('rollback', name, '--yes', '--json');
      expect(exitCode).toBe(0);
      expect(JSON.parse(printed).steps).toEqual([
        `finish an interrupted rollback: AWSCURRENT is on ${current} already, remove the labels that it left`,
      ]);
      expect(await world.labels(name)).toEqual({ AWSCURRENT: current, AWSPREVIOUS: expect.any(String) });
    });

    test('prune removes labels of others, and rollback works after it', async () => {
      const name = 'prod/orders/labels';
      await world.rotate(name, await world.makeSecret({ name, strategy: 'alternating' }));
      const before = await world.labels(name);
      for (const label of ['blue', 'green']) await world.putLabel(name, label, before.AWSPREVIOUS ?? '');

      expect((await command('prune', name, '--keep', '1')).printed).toContain('Nothing was changed');
      expect(await world.labels(name)).toEqual({ ...before, blue: before.AWSPREVIOUS, green: before.AWSPREVIOUS });

      const done = await command('prune', name, '--keep', '1', '--yes', '--json');
      expect(done.exitCode).toBe(0);
      expect(JSON.parse(done.printed)).toMatchObject({ acted: true, removed: [{ label: 'green' }] });
      expect(await world.labels(name)).toEqual({ ...before, blue: before.AWSPREVIOUS });
      expect((await command('rollback', name, '--yes')).exitCode).toBe(0);
      expect(await world.logsIn(name)).toBe(true);
    });

    test('gate refuses a secret of another account until its twin has rotated with the same function', async () => {
      const twin = 'staging/orders/database';
      const tags = { RotationFunctionVersion: '0123456789ab' };
      const prod = { name: 'prod/orders/database', tags: { ...tags, RotationTwin: twin } };
      await world.useAccount('333333333333', prod);
      const role = ['--role', 'arn:aws:iam::123456789012:role/deploy'];
      const gate = () => command('gate', prod.name, ...role);
      expect((await gate()).printed).toContain(`there is no '${twin}'`);

      const functionArn = await world.makeSecret({ name: twin, strategy: 'alternating', tags });
      expect((await gate()).printed).toContain(`'${twin}' must be rotated by a function`);

      world.deploy(functionArn, '0123456789ab', new Date(0));
      const finish = await world.rotate(twin, functionArn, ['createSecret', 'setSecret']);
      expect((await gate()).printed).toContain(`'AWSPENDING' of '${twin}' must not be left over`);

      await finish(['testSecret', 'finishSecret']);
      expect(await world.logsIn(twin)).toBe(true);
      const proven = { exitCode: 0, noted: '', printed: expect.stringContaining('Every rotation was proven.') };
      expect(await gate()).toEqual(proven);
      const synth = ['--synth', synthesizedSecrets([prod]), '--stack', 'prod-*'];
      expect(await command('gate', ...synth, ...role)).toEqual(proven);

      world.deploy(functionArn, 'ffffffffffff', new Date(0));
      expect((await gate()).printed).toContain('got 0123456789ab on the secret, on its function ffffffffffff');
      world.deploy(functionArn, '0123456789ab', new Date(Date.now() + 60_000));
      const refused = await command('gate', ...synth, ...role);
      expect(refused.exitCode).toBe(1);
      expect(refused.printed).toContain(`'${twin}' must have rotated since its function was deployed`);
    });

    test('gate passes a stack in which no secret asks for a proof, and says that it compared nothing', async () => {
      const synth = synthesizedSecrets([{ name: 'prod/orders/free' }]);
      expect(await command('gate', '--synth', synth, '--stack', 'prod-*')).toEqual({
        exitCode: 0,
        noted: '',
        printed: 'No secret asks for a proof: nothing was compared.',
      });
    });
  });
});
