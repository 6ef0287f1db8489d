import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

/** Who is measured: the product, the same resources by hand, and the peer. */
export const CONTENDERS = ['library', 'raw', 'aws-cdk'] as const;

export type Contender = (typeof CONTENDERS)[number];

const ROOT = path.resolve(__dirname, '../../..');
/** Inside node_modules, so that the bundles find the frameworks that stay outside them. */
const FOLDER = path.join(ROOT, 'node_modules/.cache/bench');

/** Compiles every contender in the same way: own code in one file, frameworks loaded from node_modules. */
export function bundleContenders(): Readonly<Record<Contender, string>> {
  mkdirSync(FOLDER, { recursive: true });
  buildSync({
    entryPoints: CONTENDERS.map((name) => path.join(__dirname, 'contenders', `${name}.ts`)),
    outdir: FOLDER,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    tsconfig: path.join(ROOT, 'tsconfig.json'),
  });
  const bundle = (name: Contender) => path.join(FOLDER, `${name}.js`);
  return { library: bundle('library'), raw: bundle('raw'), 'aws-cdk': bundle('aws-cdk') };
}
