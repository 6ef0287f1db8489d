import { isOf, type KnownType } from '../provider/known-types';
import type { FoundHazard, HazardFinder } from './hazard-finder';

/**
 * A key that is scheduled for deletion, by itself or to be replaced, and what was under it.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html
 */
export const keyRemoval: HazardFinder = ({ before, changes }) =>
  changes
    .filter((change) => isOf(change, ...KEYS) && (change.action === 'delete' || change.action === 'replace'))
    .map(({ id, origin, action }): FoundHazard => {
      const under = before.secrets.filter(({ encryptedBy }) => encryptedBy.kind === 'key' && encryptedBy.key === id);
      return {
        kind: action === 'delete' ? 'key-destroyed' : 'key-replaced',
        severity: 'error',
        origin,
        message: `'${origin.address}' is scheduled for deletion: versions of ${under.length} secrets are encrypted under it`,
        remedy: 'keep the key until every version under it has been replaced, also those labelled AWSPREVIOUS',
      };
    });

const KEYS: readonly KnownType[] = ['aws_kms_key', 'aws_kms_replica_key', 'aws_kms_external_key'];
