import { access } from '../../../model/controls/access';
import type { Origin } from '../../world/origin';
import { quote } from '../resources-of';
import type { Rule } from '../rule';

/** The end of the tags that say until when an exception was decided, such as `RotationReviewBy`. */
const REVIEW_BY = /ReviewBy$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** An exception that was decided until a day is decided again by then. */
export const reviewDatePassed: Rule = {
  id: 'review-date-passed',
  severity: 'warning',
  control: access.exceptions,
  title: 'An exception with a date is decided again by that date: no tag that ends in ReviewBy has a day that is over',
  rationale:
    'What is exempt for a reason, such as a secret without rotation, was exempt for a time. When nobody looks again, the exception becomes the rule.',
  remedy: 'decide again: end the exception, or give it a reason that holds now, and a later date',
  check: (world, today) => {
    const tagged: ReadonlyArray<{ readonly origin: Origin; readonly name: string; readonly tags?: object }> = [
      ...world.secrets.filter(({ replica }) => !replica),
      ...world.keys.map((key) => ({ ...key, name: key.origin.address })),
      ...world.parameters,
      ...world.principals,
    ];
    return tagged.flatMap(({ origin, name, tags = {} }) =>
      Object.entries(tags)
        .filter(([key, value]) => REVIEW_BY.test(key) && DAY.test(String(value)) && String(value) < today)
        .map(([key, value]) => ({
          origin,
          message: `${quote(name)} must be looked at again by ${value}, as its tag '${key}' says, but that day is over`,
        })),
    );
  },
};
