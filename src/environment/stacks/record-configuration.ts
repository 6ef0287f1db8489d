import type { ITerraformDependable, TerraformStack } from 'cdktf';
import { ConfigRecorder } from '../../constructs/compliance/recorder';
import type { Environment } from '../schema/environment';

/** Records the account of a stack, if its environment says so. */
export function recordConfiguration(
  stack: TerraformStack,
  { audit }: Environment,
  after: readonly ITerraformDependable[] = [],
): void {
  const { configuration } = audit ?? {};
  if (configuration?.kind !== 'recorded') return;
  const { bucketName, resources, roleExists } = configuration;
  new ConfigRecorder(stack, 'Recorder', { bucketName, resources, roleExists, after });
}
