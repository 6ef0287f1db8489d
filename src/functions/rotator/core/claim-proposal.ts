import { createHash } from 'node:crypto';
import { Label } from '../../../model/staging-label';
import { claimedAt, makeClaim } from './claim';
import { formerCredentials } from './former-credentials';
import type { Rotation } from './rotation';
import { RotationError } from './rotation-error';

/** No Lambda invocation outlives 15 minutes: an older claim belongs to one that is gone. */
const LONGEST_INVOCATION_MS = 15 * 60_000;
const CLAIMS = 20;

/**
 * Makes sure that one invocation only asks the remote system for a new credential. The claim is a version of its own,
 * without any secret in it: the store keeps the first value of a version, so the second claimant is told that it lost.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html
 * @returns the credential that works now, from which the next one may be asked
 * @throws RotationError when another invocation may still be asking, or asked and lost the answer
 */
export async function claimProposal<C>(rotation: Rotation<C>, current: C): Promise<C> {
  const { event, store } = rotation;
  const now = (rotation.now ?? Date.now)();
  for (let attempt = 1; attempt <= CLAIMS; attempt += 1) {
    const versionId = claimId(event.token, attempt);
    const value = makeClaim(now);
    // Without the rotation's token: it proves who makes the version of this rotation, and a claim is another version.
    const won = await store.write({ secretId: event.secretId, versionId, value, label: Label.claim });
    if (!won) await mustBeAbandoned(rotation, versionId, now);
    const working = await findWorking(rotation, current);
    if (won) return working;
  }
  throw new RotationError(
    `'createSecret' of version ${event.token} was abandoned ${CLAIMS} times: start a new rotation`,
  );
}

/**
 * A remote system may punish the use of a dead credential: GitLab ends every token of the family. After a rotation that
 * was cancelled the living one sits in a version without a label.
 */
async function findWorking<C>(rotation: Rotation<C>, current: C): Promise<C> {
  for await (const former of formerCredentials(rotation, { current, pending: current })) {
    if (await rotation.target.accepts(former)) return former;
  }
  throw new RotationError(
    `'AWSCURRENT' of '${rotation.event.secretId}' ended and the answer with its successor was lost: issue a credential by hand and store it as AWSCURRENT`,
  );
}

async function mustBeAbandoned<C>({ event, store }: Rotation<C>, versionId: string, now: number): Promise<void> {
  const claim = await store.read({ secretId: event.secretId, versionId });
  if (claim !== undefined && now - claimedAt(claim.text) < LONGEST_INVOCATION_MS) {
    throw new RotationError(
      `'createSecret' of version ${event.token} may still run in another invocation: it is tried again 15 minutes after the claim`,
    );
  }
}

function claimId(token: string, attempt: number): string {
  return createHash('sha256').update(`claim ${attempt} of ${token}`).digest('hex').slice(0, 32);
}
