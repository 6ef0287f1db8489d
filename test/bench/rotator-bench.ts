import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleRotator, rotationEngines, writeBundle } from '../../src/functions/bundle';
import { HANDLER_ENVIRONMENT } from '../functions/handler-environment';
import type { Bench } from './bench';
import { measureColdStart } from './rotator-cold-start';
import { measureFailedLogins } from './rotator-failed-logins';
import { measureRotation } from './rotator-whole-rotation';

/** What AWS's own PostgreSQL template calls in one rotation of one user: 4 + 4 + 3 + 1 + 2. */
const CALLS_OF_AWS = 14;

/** What is promised of the PostgreSQL function on two cores. */
const TARGETS = { bytes: 1_500_000, coldStartMs: 250 };

/** Size, cold start and duration of the rotation functions, beside the calls that AWS's own template makes. */
export const rotatorBench: Bench = {
  name: 'rotator',
  run: async () => [...(await functions()), ...(await rotation()), ...(await failedLogins())],
};

async function functions(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const missed: string[] = [];
  print('function', 'kB', 'kB gzip', 'cold start ms (median)', 'fastest');
  for (const engine of rotationEngines()) {
    const bundle = await bundleRotator(engine);
    writeBundle(bundle, folder);
    const { length } = bundle.code;
    const { median, fastest } = measureColdStart(join(folder, engine, 'index.js'), HANDLER_ENVIRONMENT);
    print(engine, thousands(length), thousands(gzipSync(bundle.code).length), median, fastest);
    if (engine !== 'postgres') continue;
    if (length > TARGETS.bytes) missed.push(`the PostgreSQL function is at most 1.5 MB, got ${thousands(length)} kB`);
    if (median > TARGETS.coldStartMs) missed.push(`the PostgreSQL function starts within 250 ms, got ${median} ms`);
  }
  rmSync(folder, { recursive: true });
  return missed;
}

async function rotation(): Promise<string[]> {
  const measured = await measureRotation();
  if (measured === undefined) {
    print('whole rotation: not measured, PostgreSQL or moto is missing');
    return [];
  }
  const { milliseconds, calls } = measured;
  print(
    `whole rotation, PostgreSQL and moto: ${Math.round(milliseconds)} ms, ${calls} API calls (AWS: ${CALLS_OF_AWS})`,
  );
  return calls > CALLS_OF_AWS ? [`a rotation takes at most ${CALLS_OF_AWS} API calls, got ${calls}`] : [];
}

/** Which log-ins fail while a client that reads the secret before each of them goes on. */
async function failedLogins(): Promise<string[]> {
  const measured = await measureFailedLogins(20);
  for (const { who, failed } of measured) print(`failed log-ins per rotation, ${who}: ${failed.toFixed(1)}`);
  const [one, two, aws] = measured.map(({ failed }) => failed);
  return [
    ...(two === undefined || two === 0 ? [] : [`no log-in fails with two users, got ${two} per rotation`]),
    ...(one === undefined || aws === undefined || one <= aws
      ? []
      : [`one user fails no more than AWS's ${aws}, got ${one}`]),
  ];
}

function thousands(bytes: number): number {
  return Math.round(bytes / 1_000);
}

function print(...columns: (string | number)[]): void {
  process.stdout.write(`${columns.join('\t')}\n`);
}
