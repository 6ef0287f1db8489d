import { replaceMembers } from '../../json/replace-members';
import { claimProposal } from '../claim-proposal';
import { mustSucceed } from '../must-succeed';
import { persist } from '../persist';
import { findPending, readCurrent } from '../read-credential';
import type { Rotation } from '../rotation';

/**
 * Stores the next credential as AWSPENDING, once per token. A second invocation finds it and returns.
 * An overlapping one loses at the store, which keeps the first value of a version, and takes its own proposal back.
 */
export async function createSecret<C>(rotation: Rotation<C>): Promise<string> {
  const { event, store, target } = rotation;
  const current = await readCurrent(rotation);
  const stored = await findPending(rotation);
  if (stored !== undefined) {
    mustSucceed(rotation, current, stored);
    return 'pending kept';
  }

  const { credential } = current;
  const source = target.proposesOnce ? await claimProposal(rotation, credential) : credential;
  const pending = await target.propose(source, {
    token: event.token,
    randomPassword: (policy) => store.randomPassword(policy),
  });
  const text = target.format(target.owns ? onlyOwned(pending, target.owns) : pending);
  const value = target.owns ? replaceMembers(current.text, text, target.owns) : text;
  if (await persist(rotation, value)) return 'pending stored';

  await target.discard?.(pending);
  return 'pending of an overlapping invocation kept';
}

/** The rest is never rewritten: it may be nested deeper than what writes JSON can go. */
function onlyOwned<C>(credential: C, owns: readonly string[]): C {
  if (typeof credential !== 'object' || credential === null) return credential;
  return Object.fromEntries(Object.entries(credential).filter(([key]) => owns.includes(key))) as C;
}
