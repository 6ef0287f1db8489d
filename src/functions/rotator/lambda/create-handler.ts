import { Proofs } from '../core/proofs';
import type { Rotator } from '../core/rotation';
import { RotationError } from '../core/rotation-error';
import { parseRotationEvent, type RotationEvent } from '../core/rotation-event';
import { rotate } from '../core/steps/rotate';
import { describeError } from './describe-error';

export interface HandlerOptions<C> extends Rotator<C> {
  /**
   * The only secrets that this function may rotate, as ARNs.
   * @default - whichever its role and Secrets Manager allow
   */
  readonly secretIds?: readonly string[];
}

/**
 * The Lambda handler of a rotator: reads the event, runs one step, logs the outcome.
 * A failure is thrown, because Secrets Manager takes a step that returns for a step that succeeded.
 */
export function createHandler<C>({ secretIds, ...rotator }: HandlerOptions<C>): (event: unknown) => Promise<void> {
  const proofs = new Proofs();
  return async (input) => {
    const started = Date.now();
    let event: RotationEvent | undefined;
    try {
      event = parseRotationEvent(input);
      if (secretIds && !secretIds.includes(event.secretId)) {
        throw new RotationError("'SecretId' must be one this function was made for, got another");
      }
      await rotate({ proofs, ...rotator }, event);
    } catch (error) {
      const { name, reason } = describeError(error);
      const where = event && { step: event.step, secretId: event.secretId, versionId: event.token };
      rotator.log.error({ ...where, error: name, reason, milliseconds: Date.now() - started }, 'step failed');
      throw error instanceof RotationError ? error : new Error(reason);
    }
  };
}
