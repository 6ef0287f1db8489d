import { isOf } from '../provider/known-types';
import { booleanOf } from '../rules/resources-of';
import type { World } from '../world/world';
import type { WorldResource } from '../world/world-resource';
import type { FoundHazard, HazardFinder } from './hazard-finder';

/**
 * A key that is switched off: nothing under it can be read until it is switched on again.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/enabling-keys.html
 */
export const keyDisabled: HazardFinder = ({ before, after }) => {
  const on = new Set(before.resources.filter((each) => isKey(each) && !isOff(each)).map(({ id }) => id));
  return after.resources
    .filter((each) => isKey(each) && isOff(each) && on.has(each.id))
    .map(
      ({ id, origin }): FoundHazard => ({
        kind: 'key-disabled',
        severity: 'error',
        origin,
        message: `'${origin.address}' is disabled: ${countUnder(after, id)} secrets under it cannot be read`,
        remedy: 'move the secrets to another key first, and put their values again',
      }),
    );
};

function isKey(resource: WorldResource): boolean {
  return isOf(resource, 'aws_kms_key', 'aws_kms_replica_key', 'aws_kms_external_key');
}

function isOff({ attributes: { is_enabled, enabled } }: WorldResource): boolean {
  return booleanOf(is_enabled) === false || booleanOf(enabled) === false;
}

function countUnder({ secrets }: World, key: string): number {
  return secrets.filter(({ encryptedBy }) => encryptedBy.kind === 'key' && encryptedBy.key === key).length;
}
