import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadError } from '../../user-file/read-error';
import type { SynthStack } from './configuration';

interface Manifest {
  readonly stacks?: Readonly<Record<string, { readonly name: string; readonly synthesizedStackPath: string }>>;
}

/**
 * Reads every stack that `cdktf synth` left in a directory.
 *
 * @param directory `cdktf.out`, which holds `manifest.json`
 * @throws ReadError when the directory holds no synthesized stacks
 *
 * @example
 * const stacks = readStacks('cdktf.out');
 */
export function readStacks(directory: string): readonly SynthStack[] {
  const manifest = read<Manifest>(directory, 'manifest.json');
  return Object.values(manifest.stacks ?? {}).map(({ name, synthesizedStackPath }) => ({
    name,
    configuration: read(directory, synthesizedStackPath),
  }));
}

function read<T>(directory: string, file: string): T {
  try {
    return JSON.parse(readFileSync(join(directory, file), 'utf8'));
  } catch (error) {
    // Without the parser's message: it quotes the text, which may hold a value.
    const what = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new ReadError(`'${directory}' must hold synthesized stacks, but ${file} ${what}: run cdktf synth first`);
  }
}
