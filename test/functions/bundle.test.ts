import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleOther, bundleRotator, rotationEngines, writeBundle } from '../../src/functions/bundle';
import { HANDLER_ENVIRONMENT } from './handler-environment';

jest.setTimeout(60_000);

const bundles = new Map<string, ReturnType<typeof bundleRotator>>();

/** The bundle of an engine, made once for all tests. */
function bundleOf(engine: string): ReturnType<typeof bundleRotator> {
  const bundle = bundles.get(engine) ?? bundleRotator(engine);
  bundles.set(engine, bundle);
  return bundle;
}

test('there is a function for each engine', () => {
  expect(rotationEngines()).toEqual([
    'api-key',
    'elasticache',
    'github-deploy-key',
    'gitlab',
    'mariadb',
    'mongo',
    'mysql',
    'postgres',
    'random-value',
    'redis',
    'redshift',
    'signing-keys',
    'ssh-key',
  ]);
});

test('two builds have the same bytes, and no path of the machine is in them', async () => {
  const [first, second] = [await bundleRotator('postgres'), await bundleRotator('postgres')];
  expect(second.hash).toBe(first.hash);
  const root = resolve(__dirname, '../..');
  for (const bytes of [first.code, first.sourceMap]) expect(Buffer.from(bytes).toString()).not.toContain(root);
});

test('the PostgreSQL function has at most 1.5 MB, without its source map', async () => {
  const { code, sourceMap } = await bundleOf('postgres');
  expect(code.length).toBeLessThanOrEqual(1_500_000);
  expect(Buffer.from(code).toString()).not.toContain('sourceMappingURL');
  expect(sourceMap.length).toBeGreaterThan(code.length);
});

test('every function holds no more of live and model than it needs of both, at most 2 kB', async () => {
  for (const engine of rotationEngines()) {
    const { sizes } = await bundleOf(engine);
    const shared = Object.entries(sizes).filter(([path]) => /^src\/(live|model)\/(?!rotation\/)/.test(path));
    expect(shared.map(([path]) => path).sort()).toEqual([
      'src/live/aws/describe-secret.ts',
      'src/live/aws/move-label.ts',
      'src/live/versions/secret-state.ts',
      'src/model/staging-label.ts',
    ]);
    const bytes = shared.map(([, size]) => size).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(2_000);
  }
});

/** Users of ElastiCache log in as those of Redis do. The function of SSH keys is told nothing. */
const OTHER_CONTRACTS: Readonly<Record<string, readonly string[]>> = { elasticache: ['redis'], 'ssh-key': [] };

/** What of the contracts a function holds, with its bytes. */
async function contractParts(engine: string): Promise<readonly (readonly [path: string, bytes: number])[]> {
  const { sizes } = await bundleOf(engine);
  return Object.entries(sizes).filter(([path, size]) => path.startsWith('src/model/rotation/') && size > 0);
}

const bytesOf = (parts: readonly (readonly [string, number])[]) => parts.reduce((sum, [, size]) => sum + size, 0);

test('every function holds the contract of its own engine alone', async () => {
  for (const engine of rotationEngines()) {
    const contracts = (await contractParts(engine)).flatMap(
      ([path]) => /rotation\/([\w-]+)\.ts$/.exec(path)?.[1] ?? [],
    );
    expect(contracts.filter((name) => rotationEngines().includes(name)).sort()).toEqual(
      OTHER_CONTRACTS[engine] ?? [engine],
    );
  }
});

test('what every function reads of its environment is at most 2.5 kB, and a contract adds at most 900 bytes', async () => {
  const common = bytesOf(await contractParts('ssh-key'));
  expect(common).toBeGreaterThan(0);
  expect(common).toBeLessThanOrEqual(2_500);
  for (const engine of rotationEngines()) {
    expect(bytesOf(await contractParts(engine)) - common).toBeLessThanOrEqual(900);
  }
});

test('every function runs from its one file, and refuses an event that is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  const script = `
    (async () => {
      for (const engine of process.argv.slice(1)) {
        const { handler } = require(engine);
        await handler({ Step: 'none' }).catch((error) => console.log(error.message));
      }
    })();`;
  for (const engine of rotationEngines()) writeBundle(await bundleOf(engine), folder);
  const files = rotationEngines().map((engine) => join(folder, engine, 'index.js'));
  const run = spawnSync(process.execPath, ['-e', script, ...files], {
    cwd: folder,
    env: HANDLER_ENVIRONMENT,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  const refusals = run.stdout.split('\n').filter((line) => line.startsWith("'Step' must be one of"));
  expect(refusals).toHaveLength(rotationEngines().length);
});

test('the function of findings is small: it carries no SDK', async () => {
  const { code, inputs } = await bundleOther('findings');
  expect(code.length).toBeLessThanOrEqual(20_000);
  expect(inputs.filter((path) => path.startsWith('node_modules/'))).toEqual([]);
});
