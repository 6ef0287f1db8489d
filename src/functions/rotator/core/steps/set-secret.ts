import { holderOf } from '../../../../live/versions/secret-state';
import { Label } from '../../../../model/staging-label';
import { formerCredentials } from '../former-credentials';
import { mustSucceed } from '../must-succeed';
import { readCurrent, readPending } from '../read-credential';
import type { Rotation } from '../rotation';

/** Makes the target system take the pending credential, unless it does already. */
export async function setSecret<C>(rotation: Rotation<C>): Promise<string> {
  const { target } = rotation;
  const stored = { pending: await readPending(rotation), current: await readCurrent(rotation) };
  mustSucceed(rotation, stored.current, stored.pending);
  rotation.proofs?.succeeds(rotation.event, holderOf(rotation.description, Label.current)?.id);
  const pending = stored.pending.credential;
  const current = stored.current.credential;
  if (await target.accepts(pending)) return 'pending already works';

  await target.apply({ current, pending, formers: () => formerCredentials(rotation, { current, pending }) });
  return 'pending set';
}
