import type { RowOf } from '../../trail/trail-query';

/** What every detection over a trail answers: something that was seen, as a row. */
export const SIGHTING_COLUMNS = {
  /** What tells it from others of the same detection. */
  subject: 'text',
  principal: 'text',
  /** Name of the secret, or ARN of what else it is about; empty where it is about the account. */
  resource: 'text',
  account: 'text',
  region: 'text',
  /** When, ISO 8601 to the second. */
  seen: 'text',
  /** How many, where the detection counts. */
  amount: 'number',
  /** What must be known for some time, so that something new with it says anything; empty where nothing must. */
  context: 'text',
  /** `gone` when the subject is no more. */
  state: 'text',
} as const;

/** A row of a detection over a trail. */
export type Sighting = RowOf<typeof SIGHTING_COLUMNS>;
