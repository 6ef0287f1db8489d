import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';

const ENGINES = join(__dirname, 'rotator/handlers');
/** Functions beside those that rotate. */
const OTHERS = join(__dirname, 'handlers');
const ROOT = resolve(__dirname, '../..');

/** One function, ready for Lambda: `index.handler`, runtime nodejs22.x. */
export interface FunctionBundle {
  /** The name of its file in a folder of handlers, such as `postgres`. */
  readonly name: string;
  readonly code: Uint8Array;
  /** Kept apart from the code: it is for reading stack traces and is not deployed. */
  readonly sourceMap: Uint8Array;
  /** SHA-256 of the code, in hex. It is the same wherever and whenever the same source is bundled. */
  readonly hash: string;
  /** Paths of what was bundled, relative to the repository. */
  readonly inputs: readonly string[];
  /** How many bytes of the code each of them is. */
  readonly sizes: Readonly<Record<string, number>>;
}

/** The engines that have a rotation function. */
export function rotationEngines(): string[] {
  return handlersIn(ENGINES);
}

/** The functions that do not rotate. */
export function otherFunctions(): string[] {
  return handlersIn(OTHERS);
}

function handlersIn(folder: string): string[] {
  // In the published package the sources are compiled.
  const sources = readdirSync(folder).filter((file) => /(?<!\.d)\.[jt]s$/.test(file));
  return sources.map((file) => parse(file).name).sort();
}

/** Bundles the rotation function of one engine, with what it needs of the AWS SDK: Lambda's own copy changes over time. */
export function bundleRotator(engine: string): Promise<FunctionBundle> {
  return bundle(engine, ENGINES);
}

/** Bundles a function that does not rotate. */
export function bundleOther(name: string): Promise<FunctionBundle> {
  return bundle(name, OTHERS);
}

/** Paths are written relative to the repository, so that no folder of a machine changes the bytes. */
async function bundle(name: string, folder: string): Promise<FunctionBundle> {
  const result = await build({
    entryPoints: { index: join(folder, name) },
    absWorkingDir: ROOT,
    outdir: 'out',
    write: false,
    metafile: true,
    bundle: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    sourcemap: 'external',
    legalComments: 'none',
    // Optional native or helper packages that these drivers look for and do without.
    external: OPTIONAL,
    logLevel: 'silent',
  });
  const find = (end: string) => result.outputFiles.find(({ path }) => path.endsWith(end))?.contents ?? new Uint8Array();
  const code = find('index.js');
  return {
    name,
    code,
    sourceMap: find('index.js.map'),
    hash: createHash('sha256').update(code).digest('hex'),
    inputs: Object.keys(result.metafile.inputs),
    sizes: sizesIn(result.metafile),
  };
}

function sizesIn({ outputs }: Metafile): Readonly<Record<string, number>> {
  const found = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return Object.fromEntries(found.map(([path, { bytesInOutput }]) => [path, bytesInOutput]));
}

const OPTIONAL = [
  'pg-native',
  '@aws-sdk/credential-providers',
  '@mongodb-js/zstd',
  'gcp-metadata',
  'kerberos',
  'mongodb-client-encryption',
  'snappy',
  'socks',
  'pino-pretty',
];

/** Writes `<folder>/<name>/index.js` and `<folder>/<name>.map`. */
export function writeBundle({ name, code, sourceMap }: FunctionBundle, folder: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'index.js'), code);
  writeFileSync(join(folder, `${name}.map`), sourceMap);
}
