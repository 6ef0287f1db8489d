import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformSync } from '@swc/core';
import type * as iam from '../../../src/iam';

/** A deliberate mistake: in one file of the evaluator a text is replaced. */
export interface Mutant {
  /** What the mistake amounts to. */
  readonly mistake: string;
  /** Path below `src/iam`. */
  readonly file: string;
  /** Must occur exactly once. */
  readonly find: string;
  readonly replace: string;
}

interface LoadedModule {
  readonly exports: Record<string, unknown>;
}

const ROOT = join(__dirname, '..', '..', '..', 'src', 'iam');
const compiled = new Map<string, string>();

/** Loads the evaluator from its sources, with the mistake in it when one is given. */
export function loadIam(mutant?: Mutant): typeof iam {
  const loaded = new Map<string, LoadedModule>();
  const load = (path: string): Record<string, unknown> => {
    const found = loaded.get(path);
    if (found !== undefined) return found.exports;
    const module: LoadedModule = { exports: {} };
    loaded.set(path, module);
    const code = mutant !== undefined && relative(ROOT, path) === mutant.file ? mutate(path, mutant) : compile(path);
    const body = new Function('require', 'exports', 'module', code);
    body((name: string) => load(resolve(dirname(path), name)), module.exports, module);
    return module.exports;
  };
  return load(join(ROOT, 'index.ts')) as typeof iam;
}

function compile(path: string): string {
  let code = compiled.get(path);
  if (code === undefined) {
    code = transpile(readFileSync(path, 'utf8'));
    compiled.set(path, code);
  }
  return code;
}

function mutate(path: string, { find, replace, mistake }: Mutant): string {
  const parts = readFileSync(path, 'utf8').split(find);
  if (parts.length !== 2) {
    throw new Error(`'${mistake}' must be found once in ${relative(ROOT, path)}, found ${parts.length - 1} times`);
  }
  return transpile(parts.join(replace));
}

function transpile(source: string): string {
  return transformSync(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  }).code;
}

function resolve(folder: string, name: string): string {
  const path = join(folder, name);
  return existsSync(`${path}.ts`) ? `${path}.ts` : join(path, 'index.ts');
}
