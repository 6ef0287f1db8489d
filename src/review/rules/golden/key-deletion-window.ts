import { keys } from '../../../model/controls/keys';
import { managed, numberOf } from '../resources-of';
import type { Rule } from '../rule';

export const keyDeletionWindow: Rule = {
  id: 'key-deletion-window',
  severity: 'warning',
  control: keys.retirement,
  title: 'The deletion of a key can be undone for at least 14 days',
  rationale: 'When a key is gone, every secret under it is gone, with all its versions.',
  remedy: 'set deletion_window_in_days to 14 to 30, or leave it out for 30',
  check: (world) =>
    managed(world, 'aws_kms_key').flatMap(({ origin, attributes }) => {
      const days = numberOf(attributes.deletion_window_in_days) ?? 30;
      if (days >= 14) return [];
      return [{ origin, message: `'${origin.address}' must have a deletion window of 14 to 30 days, but has ${days}` }];
    }),
};
