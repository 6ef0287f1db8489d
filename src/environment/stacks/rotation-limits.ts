import type { RotationLimit } from '../../constructs/detection/trail-catalogue/rotation/rotation-overdue';
import type { Environment } from '../schema/environment';

/** A rotation that fails is tried again for some days before it is overdue. */
const GRACE_DAYS = 7;

/**
 * How long rotations may be away by the data of environments: a week more than the class of each secret allows. Secrets
 * that do not rotate have none.
 *
 * @example
 * const overdue = TrailDetections.rotationOverdue({ days: 97, secrets: rotationLimits([environment]) });
 */
export function rotationLimits(environments: readonly Environment[]): readonly RotationLimit[] {
  return environments.flatMap(({ name: environment, accounts, secrets }) =>
    secrets
      .filter(({ rotation }) => rotation.kind !== 'none')
      .map(({ name, class: { rotationDays } }) => ({
        account: accounts.security,
        secret: `${environment}/${name}`,
        days: rotationDays.max + GRACE_DAYS,
      })),
  );
}
