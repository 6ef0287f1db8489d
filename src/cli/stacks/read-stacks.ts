import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '../command/cli-error';
import type { Stack } from './stack';

interface Manifest {
  readonly stacks: Readonly<Record<string, { readonly name: string; readonly workingDirectory: string }>>;
}

/**
 * The synthesized stacks whose name matches the pattern, in the manifest's order.
 *
 * @param outdir the directory that holds `manifest.json`
 * @param pattern a name in which `*` stands for any text
 * @param option what the pattern was given with
 * @throws `CliError` when no stack matches
 */
export function readStacks(outdir: string, pattern: string, option = '--stacks'): Stack[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
  const all = Object.values(manifest.stacks);
  const matching = all.filter(({ name }) => matches(name, pattern));
  if (matching.length === 0) {
    const names = all.map(({ name }) => name).join(', ') || 'none';
    throw new CliError(`'${option}' must match a stack of the project, got '${pattern}': its stacks are ${names}`);
  }
  return matching.map(({ name, workingDirectory }) => {
    const directory = join(outdir, workingDirectory);
    return { name, directory, configuration: JSON.parse(readFileSync(join(directory, 'cdk.tf.json'), 'utf8')) };
  });
}

function matches(name: string, pattern: string): boolean {
  const literal = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`).test(name);
}
