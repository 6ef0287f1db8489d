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
    .flatMap(({ id, origin }): readonly FoundHazard[] => {
      // What moves in this change still has its versions under the key.
      const count = new Set([...namesUnder(before, id), ...namesUnder(after, id)]).size;
      if (count === 0) return [];
      const these = count === 1 ? 'the secret under it' : `the ${count} secrets under it`;
      return [
        {
          ...{ kind: 'key-disabled', severity: 'error', origin },
          message: `'${origin.address}' is disabled: ${these} cannot be read`,
          remedy: 'move the secrets to another key first, and put their values again',
        },
      ];
    });
};

function isKey(resource: WorldResource): boolean {
  return isOf(resource, 'aws_kms_key', 'aws_kms_replica_key', 'aws_kms_external_key');
}

function isOff({ attributes: { is_enabled, enabled } }: WorldResource): boolean {
  return booleanOf(is_enabled) === false || booleanOf(enabled) === false;
}

function namesUnder({ secrets, parameters }: World, key: string): readonly string[] {
  return [...secrets, ...parameters]
    .filter(({ encryptedBy }) => encryptedBy?.kind === 'key' && encryptedBy.key === key)
    .map(({ name }) => name);
}
