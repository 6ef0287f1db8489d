import { recovery } from '../../../model/controls/recovery';
import { booleanOf, managed } from '../resources-of';
import type { Rule } from '../rule';

export const replicaOverwrite: Rule = {
  id: 'replica-overwrite',
  severity: 'warning',
  control: recovery.replicas,
  title: 'A replica does not overwrite a secret that is there',
  rationale:
    'force_overwrite_replica_secret replaces a secret of the same name in the other Region, with all its versions.',
  remedy: 'remove force_overwrite_replica_secret, and delete or rename the other secret',
  check: (world) =>
    managed(world, 'aws_secretsmanager_secret')
      .filter(({ attributes }) => booleanOf(attributes.force_overwrite_replica_secret) === true)
      .map(({ origin }) => ({
        origin,
        message: `'${origin.address}' must not overwrite secrets in other Regions, but sets force_overwrite_replica_secret`,
      })),
};
