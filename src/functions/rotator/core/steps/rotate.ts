import type { SecretState } from '../../../../live/versions/secret-state';
import { Label } from '../../../../model/staging-label';
import { mustBeAlone } from '../must-be-alone';
import { askPending } from '../read-credential';
import type { Rotation, Rotator } from '../rotation';
import { RotationError } from '../rotation-error';
import type { RotationEvent, RotationStep } from '../rotation-event';
import { createSecret } from './create-secret';
import { finishSecret } from './finish-secret';
import { setSecret } from './set-secret';
import { testSecret } from './test-secret';

/**
 * Runs one step of one rotation, after the checks that AWS's own template makes. Safe to repeat.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html
 * @throws RotationError when rotation is off, or the token is not staged, not pending, or pending beside another label
 */
export async function rotate<C>(rotator: Rotator<C>, event: RotationEvent): Promise<void> {
  // A single user's clients wait for this step, so that one answer need not wait for the other.
  const isSet = event.step === 'testSecret' && rotator.proofs?.knows(event);
  const pending = isSet ? askPending(rotator, event) : undefined;
  pending?.catch(() => {});
  const description = await rotator.store.describe(event.secretId);
  if (isDone(event, description)) {
    rotator.log.info({ ...named(event), outcome: 'already current' }, 'step skipped');
    return;
  }
  const outcome = await run(event.step, { ...rotator, event, description, ...(pending && { pending }) });
  rotator.log.info({ ...named(event), outcome }, 'step done');
}

function isDone(event: RotationEvent, description: SecretState): boolean {
  if (description.rotationEnabled === false) {
    throw new RotationError(`'${event.secretId}' must have rotation enabled: turn it on before rotating`);
  }
  const labels = description.versions.find(({ id }) => id === event.token)?.labels;
  if (labels === undefined) {
    throw new RotationError(
      `'ClientRequestToken' ${event.token} must be a staged version of '${event.secretId}': start the rotation with RotateSecret`,
    );
  }
  if (labels.includes(Label.current)) return true;
  if (!labels.includes(Label.pending)) {
    throw new RotationError(
      `'ClientRequestToken' ${event.token} must carry AWSPENDING on '${event.secretId}', got ${labels.join(', ')}: a later rotation has taken its place`,
    );
  }
  mustBeAlone(event, labels);
  return false;
}

function run<C>(step: RotationStep, rotation: Rotation<C>): Promise<string> {
  switch (step) {
    case 'createSecret':
      return createSecret(rotation);
    case 'setSecret':
      return setSecret(rotation);
    case 'testSecret':
      return testSecret(rotation);
    case 'finishSecret':
      return finishSecret(rotation);
  }
}

function named(event: RotationEvent) {
  return { step: event.step, secretId: event.secretId, versionId: event.token };
}
