import { formerCredentials } from '../former-credentials';
import { readCurrent, readPending } from '../read-credential';
import type { Rotation } from '../rotation';

/** Makes the target system take the pending credential, unless it does already. */
export async function setSecret<C>(rotation: Rotation<C>): Promise<string> {
  const { target } = rotation;
  const pending = await readPending(rotation);
  const current = await readCurrent(rotation);
  target.mustBelongTogether(current, pending);
  if (await target.accepts(pending)) return 'pending already works';

  await target.apply({ current, pending, formers: () => formerCredentials(rotation, { current, pending }) });
  return 'pending set';
}
