import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ReplicatedSecret } from '../../live/replicas/replication';
import { CliError } from '../cli-error';
import { readStacks } from '../sandbox/read-stacks';
import { resourcesOf, type Stack, text } from '../sandbox/stack';

/** Where secrets are declared. */
export interface ReplicasSource {
  /** The directory with `manifest.json`. */
  readonly directory: string;
  /** A name in which `*` stands for any text. */
  readonly stack: string;
}

/**
 * The replicated secrets of synthesized stacks, with the Regions that they are declared for.
 *
 * @throws `CliError` when nothing was synthesized or no stack matches
 */
export function replicatedInSynth({ directory, stack }: ReplicasSource): readonly ReplicatedSecret[] {
  if (!existsSync(join(directory, 'manifest.json'))) {
    throw new CliError(
      `'--synth' must be a directory that cdktf synth has written, got '${directory}': run cdktf synth`,
    );
  }
  return readStacks(directory, stack, '--stack').flatMap(replicatedIn);
}

/** The replicated secrets of a synthesized stack. */
export function replicatedIn(stack: Stack): readonly ReplicatedSecret[] {
  return resourcesOf(stack, 'aws_secretsmanager_secret').flatMap(([, { name, replica }]) => {
    const regions = (Array.isArray(replica) ? replica : []).map((each: { region?: unknown }) => text(each.region));
    return regions.length === 0 ? [] : [{ secret: text(name), regions }];
  });
}
