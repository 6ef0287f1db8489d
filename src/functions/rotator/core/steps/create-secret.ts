import { claimProposal } from '../claim-proposal';
import { Label } from '../labels';
import { persist } from '../persist';
import { readCurrent } from '../read-credential';
import type { Rotation } from '../rotation';

/**
 * Stores the next credential as AWSPENDING, once per token. A second invocation finds it and returns.
 * An overlapping one loses at the store, which keeps the first value of a version, and takes its own proposal back.
 */
export async function createSecret<C>(rotation: Rotation<C>): Promise<string> {
  const { event, store, target } = rotation;
  const current = await readCurrent(rotation);
  const stored = await store.read({ secretId: event.secretId, versionId: event.token, label: Label.pending });
  if (stored !== undefined) return 'pending kept';

  const source = target.proposesOnce ? await claimProposal(rotation, current) : current;
  const pending = await target.propose(source, {
    token: event.token,
    randomPassword: (policy) => store.randomPassword(policy),
  });
  if (await persist(rotation, target.format(pending))) return 'pending stored';

  await target.discard?.(pending);
  return 'pending of an overlapping invocation kept';
}
