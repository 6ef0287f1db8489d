import { holderOf } from '../../../../live/versions/secret-state';
import { Label } from '../../../../model/staging-label';
import { belongTogether } from '../belong-together';
import { mustSucceed } from '../must-succeed';
import { readCurrent, readFormer, readPending } from '../read-credential';
import type { Rotation } from '../rotation';
import { mustAccept } from './test-secret';

/**
 * Promotes the pending version by one call. AWSPENDING stays where it is: taking it away in a call of its own
 * tells Secrets Manager that the rotation failed.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html
 */
export async function finishSecret<C>(rotation: Rotation<C>): Promise<string> {
  const { description, event, proofs, store, target } = rotation;
  const from = holderOf(description, Label.current)?.id;
  const isProven = !target.retire && proofs?.hold(event, from, (rotation.now ?? Date.now)());
  // A single user's clients cannot log in until the label has moved: what was seen a moment ago is not asked again.
  if (!isProven) await prepare(rotation);
  await store.moveLabel({ secretId: event.secretId, label: Label.current, to: event.token, ...(from && { from }) });
  return 'promoted';
}

async function prepare<C>(rotation: Rotation<C>): Promise<void> {
  const { target } = rotation;
  const pending = await readPending(rotation);
  const current = await readCurrent(rotation);
  mustSucceed(rotation, current, pending);
  // Asked again: a duplicate or an early invocation of this step must not promote what was never tested.
  await mustAccept(rotation, pending.credential);
  if (target.retire) {
    const previous = await findRetired(rotation, current.credential);
    await target.retire({ current: current.credential, pending: pending.credential, previous });
  }
}

/**
 * What AWSPREVIOUS holds, if it is a credential of the same owner. Anything else is left alone: a first value in plain
 * text must not keep the rotation from ending, nor may whoever put a value have a stranger's credential revoked.
 */
async function findRetired<C>(rotation: Rotation<C>, current: C): Promise<C | undefined> {
  const previousId = holderOf(rotation.description, Label.previous)?.id;
  const previous = previousId === undefined ? undefined : await readFormer(rotation, previousId);
  return previous !== undefined && belongTogether(rotation, previous, current) ? previous : undefined;
}
