import { holderOf, Label } from '../labels';
import { readCurrent, readPending, readVersion } from '../read-credential';
import type { Rotation } from '../rotation';
import { mustAccept } from './test-secret';

/**
 * Promotes the pending version by one call. AWSPENDING stays where it is: taking it away in a call of its own
 * tells Secrets Manager that the rotation failed.
 * Rule: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html
 */
export async function finishSecret<C>(rotation: Rotation<C>): Promise<string> {
  const { description, event, store, target } = rotation;
  const pending = await readPending(rotation);
  // Asked again: a duplicate or an early invocation of this step must not promote what was never tested.
  await mustAccept(rotation, pending);
  if (target.retire) {
    const previousId = holderOf(description, Label.previous);
    const previous = previousId === undefined ? undefined : await readVersion(rotation, previousId, Label.previous);
    await target.retire({ current: await readCurrent(rotation), pending, previous });
  }
  const from = holderOf(description, Label.current);
  await store.moveLabel({ secretId: event.secretId, label: Label.current, to: event.token, ...(from && { from }) });
  return 'promoted';
}
