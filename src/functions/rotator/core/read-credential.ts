import { holderOf, Label } from './labels';
import type { Rotation } from './rotation';
import { RotationError } from './rotation-error';

/**
 * The credential that was current when the invocation began. It is read by version id and not by label:
 * an invocation that was delayed past the next rotation then holds a dead credential and can do no harm.
 * @throws RotationError when the secret has no current version or it cannot be read as a credential
 */
export async function readCurrent<C>(rotation: Rotation<C>): Promise<C> {
  const versionId = holderOf(rotation.description, Label.current);
  const current = versionId === undefined ? undefined : await readVersion(rotation, versionId, Label.current);
  if (current === undefined) {
    throw new RotationError(
      `'${rotation.event.secretId}' must have an AWSCURRENT version with a value: store the first value before rotating`,
    );
  }
  return current;
}

/**
 * The credential of this rotation.
 * @throws RotationError when createSecret has not stored it
 */
export async function readPending<C>(rotation: Rotation<C>): Promise<C> {
  const { event, store, target } = rotation;
  const text = await store.read({ secretId: event.secretId, versionId: event.token, label: Label.pending });
  if (text === undefined) {
    throw new RotationError(
      `'AWSPENDING' of '${event.secretId}' must have a value in version ${event.token}: run createSecret first`,
    );
  }
  return target.parse(text, `AWSPENDING of '${event.secretId}'`);
}

/** The credential of any version, or `undefined` when that version holds no value. */
export async function readVersion<C>(rotation: Rotation<C>, versionId: string, name: string): Promise<C | undefined> {
  const { event, store, target } = rotation;
  const text = await store.read({ secretId: event.secretId, versionId });
  return text === undefined ? undefined : target.parse(text, `${name} of '${event.secretId}'`);
}
