import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type GatedSecret, gatedSecret } from '../../live/gate/gated-secret';
import { CliError } from '../cli-error';
import { readStacks } from '../sandbox/read-stacks';
import { resourcesOf, text } from '../sandbox/stack';

export interface SynthSource {
  /** The directory with `manifest.json`. */
  readonly directory: string;
  /** A name in which `*` stands for any text. */
  readonly stack: string;
}

/**
 * The secrets of synthesized stacks that ask for a proof.
 *
 * @throws `CliError` when nothing was synthesized or no stack matches
 */
export function gatedInSynth({ directory, stack }: SynthSource): GatedSecret[] {
  if (!existsSync(join(directory, 'manifest.json'))) {
    throw new CliError(
      `'--synth' must be a directory that cdktf synth has written, got '${directory}': run cdktf synth`,
    );
  }
  return readStacks(directory, stack, '--stack').flatMap((found) =>
    resourcesOf(found, 'aws_secretsmanager_secret').flatMap(([, resource]) => {
      const tags = typeof resource.tags === 'object' && resource.tags !== null ? resource.tags : {};
      return gatedSecret(text(resource.name), { ...tags }) ?? [];
    }),
  );
}
