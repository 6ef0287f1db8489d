import { holderOf } from '../../../live/versions/secret-state';
import { Label } from '../../../model/staging-label';
import { isClaim } from './claim';
import type { Rotation, Rotator } from './rotation';
import { RotationError } from './rotation-error';
import type { RotationEvent } from './rotation-event';
import type { StoredVersion } from './secret-store';

/** A version of the secret and the credential in it. */
export interface StoredCredential<C> extends StoredVersion {
  readonly credential: C;
}

/**
 * The credential that was current when the invocation began. It is read by version id and not by label:
 * an invocation that was delayed past the next rotation then holds a dead credential and can do no harm.
 * @throws RotationError when the secret has no current version or it cannot be read as a credential
 */
export async function readCurrent<C>(rotation: Rotation<C>): Promise<StoredCredential<C>> {
  const versionId = holderOf(rotation.description, Label.current)?.id;
  const current = versionId === undefined ? undefined : await readVersion(rotation, versionId, Label.current);
  return current ?? refuseEmpty(rotation, versionId);
}

/** Secrets Manager starts rotations of secrets that never had a value, and leaves AWSPENDING on an empty version. */
function refuseEmpty<C>({ event }: Rotation<C>, versionId: string | undefined): never {
  const found = versionId === undefined ? 'no version has that label' : `version ${versionId} holds none`;
  throw new RotationError(
    `'AWSCURRENT' of '${event.secretId}' must have a value before it is rotated, but ${found}: put the first value; Secrets Manager then tries this rotation again, and refuses to change the schedule until it has ended`,
  );
}

/** Asks for the version of this rotation, which carries AWSPENDING. */
export function askPending<C>({ store }: Rotator<C>, event: RotationEvent): Promise<StoredVersion | undefined> {
  return store.read({ secretId: event.secretId, versionId: event.token, label: Label.pending });
}

/** The credential of this rotation, or `undefined` when createSecret has not stored it. */
export async function findPending<C>(rotation: Rotation<C>): Promise<StoredCredential<C> | undefined> {
  const { event, target } = rotation;
  const stored = await (rotation.pending ?? askPending(rotation, event));
  return stored && { ...stored, credential: target.parse(stored.text, `AWSPENDING of '${event.secretId}'`) };
}

/**
 * The credential of this rotation.
 * @throws RotationError when createSecret has not stored it
 */
export async function readPending<C>(rotation: Rotation<C>): Promise<StoredCredential<C>> {
  const pending = await findPending(rotation);
  if (pending !== undefined) return pending;
  const { secretId, token } = rotation.event;
  throw new RotationError(
    `'AWSPENDING' of '${secretId}' must have a value in version ${token}: run createSecret first`,
  );
}

/**
 * The credential of an old version. Such a version may hold anything, a claim, bytes or plain text among it, and no
 * rotation may hang on that.
 * @returns undefined when it holds no credential
 */
export async function readFormer<C>(rotation: Rotation<C>, versionId: string): Promise<C | undefined> {
  try {
    return (await readVersion(rotation, versionId, `version ${versionId}`))?.credential;
  } catch (error) {
    if (error instanceof RotationError) return undefined;
    throw error;
  }
}

async function readVersion<C>(
  { event, store, target }: Rotation<C>,
  versionId: string,
  name: string,
): Promise<StoredCredential<C> | undefined> {
  const stored = await store.read({ secretId: event.secretId, versionId });
  if (stored === undefined || isClaim(stored.text)) return undefined;
  return { ...stored, credential: target.parse(stored.text, `${name} of '${event.secretId}'`) };
}
