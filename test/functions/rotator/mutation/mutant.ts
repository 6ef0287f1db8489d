import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { allScenarios } from '../scenarios/all';

const ROOT = resolve(__dirname, '../../../..');
const SOURCES = join(ROOT, 'src/functions/rotator');

/** A deliberate mistake: a piece of one source file is replaced. */
export interface Mutation {
  readonly mistake: string;
  /** Relative to src/functions/rotator. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The scenarios, bundled with the mistake in them. Nothing is written to the disk.
 * @throws when the piece does not occur exactly once, so that a mutation cannot silently do nothing
 */
export async function loadMutant({ file, from, to }: Mutation): Promise<typeof allScenarios> {
  const path = join(SOURCES, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(from).length !== 2) throw new Error(`'${from}' must occur once in ${file}`);
  const result = await build({
    entryPoints: [join(__dirname, '../scenarios/all.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'silent',
    plugins: [
      {
        name: 'mutation',
        setup: ({ onLoad }) => {
          onLoad({ filter: /\.ts$/ }, (file) =>
            file.path === path ? { contents: source.replace(from, () => to), loader: 'ts' } : undefined,
          );
        },
      },
    ],
  });
  const module: { exports: { allScenarios?: typeof allScenarios } } = { exports: {} };
  const text = result.outputFiles[0]?.text ?? '';
  new Function('module', 'exports', 'require', text)(module, module.exports, createRequire(__filename));
  if (module.exports.allScenarios === undefined) throw new Error("'allScenarios' must be exported by the bundle");
  return module.exports.allScenarios;
}
