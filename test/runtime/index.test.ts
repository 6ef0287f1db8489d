import { join } from 'node:path';
import { buildSync } from 'esbuild';

test('the helper is under 15 kB without the AWS SDK, and loads it only when something is read', () => {
  const built = buildSync({
    entryPoints: [join(__dirname, '../../src/runtime/index.ts')],
    ...{ bundle: true, minify: true, platform: 'node', target: 'node20', write: false, metafile: true },
    external: ['@aws-sdk/*'],
  });
  expect(built.outputFiles[0]?.contents.length).toBeLessThan(15_000);
  const imports = Object.values(built.metafile.outputs).flatMap((output) => output.imports);
  const sdk = imports.filter(({ path }) => path.startsWith('@aws-sdk/'));
  expect(new Set(sdk.map(({ kind }) => kind))).toEqual(new Set(['dynamic-import']));
});
