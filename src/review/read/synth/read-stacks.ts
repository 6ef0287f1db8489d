import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundedJson, unreadableText } from '../../user-file/bounded-json';
import { ReadError } from '../../user-file/read-error';
import { type Shape, shapeFault } from '../../user-file/shape';
import type { SynthStack } from './configuration';

interface Manifest {
  readonly stacks?: Readonly<Record<string, { readonly name: string; readonly synthesizedStackPath: string }>>;
}

const object: Shape = { members: {} };
const blocks: Shape = { each: { each: object } };
const MANIFEST_SHAPE: Shape = {
  members: {
    stacks: { each: { members: { name: { required: 'text' }, synthesizedStackPath: { required: 'text' } } } },
  },
};
const STACK_SHAPE: Shape = {
  members: {
    resource: blocks,
    data: blocks,
    ephemeral: blocks,
    provider: { members: { aws: { oneOrList: object } } },
    locals: object,
    output: { each: object },
    removed: { oneOrList: object },
  },
};

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
  const manifest = read<Manifest>(directory, 'manifest.json', MANIFEST_SHAPE);
  return Object.values(manifest.stacks ?? {}).map(({ name, synthesizedStackPath }) => ({
    name,
    configuration: read(directory, synthesizedStackPath, STACK_SHAPE),
  }));
}

function read<T>(directory: string, file: string, shape: Shape): T {
  let value: unknown;
  try {
    value = boundedJson(readFileSync(join(directory, file), 'utf8'));
  } catch (error) {
    // Without the parser's message: it quotes the text, which may hold a value.
    const what = unreadableText(error);
    throw new ReadError(`'${directory}' must hold synthesized stacks, but ${file} ${what}: run cdktf synth first`);
  }
  const fault = shapeFault(value, shape);
  if (fault === undefined) return value as T;
  throw new ReadError(
    `'${directory}' must hold stacks as cdktf synth writes them, but in ${file} ${fault}: run cdktf synth again`,
  );
}
