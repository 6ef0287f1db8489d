import type { SecretState } from '../versions/secret-state';
import type { SecretVersions } from '../versions/secret-versions';
import type { LabelOn } from './plan-prune';

/**
 * Removes labels one after another: those that were removed stay removed when a later call fails.
 *
 * @throws `LiveError` when AWS refuses
 */
export async function runPrune(
  { arn }: SecretState,
  removed: readonly LabelOn[],
  versions: SecretVersions,
): Promise<void> {
  for (const { label, versionId } of removed) await versions.moveLabel({ secretId: arn, label, from: versionId });
}
