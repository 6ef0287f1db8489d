import { keys } from '../../../../model/controls/keys';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';
import { requireDays } from '../../option-checks';
import { keysForSecrets, RECOGNISED_BY_TAG } from './keys-for-secrets';

const id = 'key-rotation';

/** How seldom a key may be rotated. */
export interface KeyRotationOptions {
  /** Longest period between two rotations of a key's material, in days: 90 to 2560. */
  readonly longestPeriodDays: number;
}

/**
 * The material of a key for secrets is rotated, at least this often. A call that names no period keeps the one that
 * the key has, or gets 365 days from AWS.
 *
 * @throws when `longestPeriodDays` is not a whole number from 90 to 2560
 */
export function keyRotation({ longestPeriodDays }: KeyRotationOptions): Guardrail {
  requireDays('longestPeriodDays', id, longestPeriodDays, [90, 2560]);
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: keys.rotation,
    intent: `Nobody switches off the rotation of a key for secrets, or lets more than ${longestPeriodDays} days pass between two`,
    cannotExpress: [
      RECOGNISED_BY_TAG,
      'That rotation is on: a key is created without it. The review and a Config rule find such a key.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
    statements: () => [
      PolicyStatement.deny({
        sid: `${sidOf(id)}Off`,
        actions: ['kms:DisableKeyRotation'],
        resources: ['*'],
        conditions: [keysForSecrets()],
      }),
      PolicyStatement.deny({
        sid: `${sidOf(id)}Slow`,
        actions: ['kms:EnableKeyRotation'],
        resources: ['*'],
        conditions: [
          keysForSecrets(),
          request('NumericGreaterThan', 'kms:RotationPeriodInDays', [String(longestPeriodDays)]),
        ],
      }),
    ],
  };
}
