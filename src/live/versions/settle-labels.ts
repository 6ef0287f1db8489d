import { holderOf, type SecretState } from './secret-state';
import type { SecretVersions } from './secret-versions';

/** Where each label shall be: the id of a version, or `undefined` for nowhere. */
export type Places = ReadonlyMap<string, string | undefined>;

/** Moves the labels that are not where they shall be; repeats are harmless. */
export async function settleLabels(secret: SecretState, places: Places, versions: SecretVersions): Promise<void> {
  for (const [label, to] of places) {
    const from = holderOf(secret, label)?.id;
    if (from === to) continue;
    await versions.moveLabel({ secretId: secret.arn, label, ...(from && { from }), ...(to && { to }) });
  }
}
