import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleRotator, rotationEngines, writeBundle } from '../../src/functions/bundle';
import { HANDLER_ENVIRONMENT } from '../functions/handler-environment';
import { measureColdStart } from './rotator-cold-start';
import { measureRotation } from './rotator-whole-rotation';

/** What AWS's own PostgreSQL template calls in one rotation of one user: 4 + 4 + 3 + 1 + 2. */
const CALLS_OF_AWS = 14;

/** Prints size, cold start and duration of the rotation functions. */
export async function benchRotator(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const print = (...columns: (string | number)[]) => process.stdout.write(`${columns.join('\t')}\n`);
  print('function', 'kB', 'kB gzip', 'cold start ms (median)', 'fastest');
  for (const engine of rotationEngines()) {
    const bundle = await bundleRotator(engine);
    writeBundle(bundle, folder);
    const file = join(folder, engine, 'index.js');
    const [size, zipped] = [bundle.code.length, gzipSync(bundle.code).length].map((bytes) => Math.round(bytes / 1_000));
    const { median, fastest } = measureColdStart(file, HANDLER_ENVIRONMENT);
    print(engine, size ?? 0, zipped ?? 0, median, fastest);
  }
  rmSync(folder, { recursive: true });

  const rotation = await measureRotation();
  if (rotation === undefined) {
    print('whole rotation: not measured, PostgreSQL or moto is missing');
    return;
  }
  const { milliseconds, calls } = rotation;
  print(
    `whole rotation, PostgreSQL and moto: ${Math.round(milliseconds)} ms, ${calls} API calls (AWS: ${CALLS_OF_AWS})`,
  );
}

if (require.main === module) void benchRotator();
