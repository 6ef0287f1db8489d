import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const ROOT = path.resolve(__dirname, '../..');
/** Inside node_modules, so that the bundle finds the frameworks that stay outside it. */
const FOLDER = path.join(ROOT, 'node_modules/.cache/bench');

/** Compiles a program of a benchmark and all own code it uses into one file. */
export function compile(entry: string): string {
  mkdirSync(FOLDER, { recursive: true });
  const outfile = path.join(FOLDER, `${path.basename(path.dirname(entry))}-${path.basename(entry, '.ts')}.js`);
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    tsconfig: path.join(ROOT, 'tsconfig.json'),
  });
  return outfile;
}

/** Runs a compiled program in a process of its own, so that no other work counts, and returns what it prints. */
export function run(program: string, args: readonly string[]): string {
  const child = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (child.status !== 0) throw new Error(`${path.basename(program)} failed: ${child.stderr}`);
  return child.stdout;
}
