import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CliError } from '../command/cli-error';
import { usageError } from '../command/parse-arguments';
import { readStacks } from './read-stacks';
import type { Stack } from './stack';

/** The options of a command that takes secrets by name, or from synthesized stacks. */
export const SOURCE_OPTIONS = { synth: { type: 'string' }, stack: { type: 'string' } } as const;

/** What such a command was given. */
export interface SourceRequest {
  readonly command: string;
  /** How its usage calls the names, such as `<secret...>`. */
  readonly usage: string;
  readonly names: readonly string[];
  /** The directory with `manifest.json`, relative to `cwd`. */
  readonly synth?: string;
  /** Names of stacks, in which `*` stands for any text. */
  readonly stack?: string;
  readonly cwd: string;
}

/** Secrets by name, or stacks that declare them: one of both is empty. */
export interface SecretSource {
  readonly names: readonly string[];
  readonly stacks: readonly Stack[];
}

/**
 * Reads the stacks, where stacks were given.
 *
 * @throws `CliError` with exit code 2 when both or neither was given, with 1 when nothing was synthesized or no stack
 * matches
 */
export function secretSource({ command, usage, names, synth, stack, cwd }: SourceRequest): SecretSource {
  if (names.length > 0 && synth === undefined && stack === undefined) return { names, stacks: [] };
  if (names.length === 0 && synth !== undefined && stack !== undefined) {
    return { names, stacks: stacksIn(resolve(cwd, synth), stack) };
  }
  throw usageError(command, `Either ${usage}, or --synth and --stack must be given`);
}

function stacksIn(directory: string, pattern: string): Stack[] {
  if (existsSync(join(directory, 'manifest.json'))) return readStacks(directory, pattern, '--stack');
  throw new CliError(`'--synth' must be a directory that cdktf synth has written, got '${directory}': run cdktf synth`);
}
