import { type AnomalyKind, newValueQuery } from './baseline';

// With fewer reads, or from many places, there is nothing usual to differ from.
const FEW_KINDS = (column: string) => `count(*) >= 20 AND count(DISTINCT ${column}) <= 5`;

/** A read from an address that the principal's reads of the secret never came from. */
export const newAddress: AnomalyKind = {
  id: 'new-address',
  query: (scope, split) =>
    newValueQuery(scope, split, {
      column: 'address',
      steady: FEW_KINDS('address'),
      sentence: `'It read from ' || value || ', ' || CAST(times AS varchar) || ' times: all ' || CAST(reads AS varchar)
    || ' reads before came from ' || CAST(kinds AS varchar) || ' other addresses'`,
    }),
};

/** A read with a program that the principal never read the secret with. */
export const newAgent: AnomalyKind = {
  id: 'new-agent',
  query: (scope, split) =>
    newValueQuery(scope, split, {
      column: 'agent',
      steady: FEW_KINDS('agent'),
      sentence: `'It read with ' || value || ', ' || CAST(times AS varchar) || ' times: all ' || CAST(reads AS varchar)
    || ' reads before came from ' || CAST(kinds AS varchar) || ' other programs'`,
    }),
};

/** A read at an hour at which the principal never read the secret, though it did on several days. */
export const newHour: AnomalyKind = {
  id: 'new-hour',
  query: (scope, split) =>
    newValueQuery(scope, split, {
      column: 'hour',
      steady: 'count(*) >= 50 AND count(DISTINCT day) >= 5 AND count(DISTINCT hour) <= 12',
      sentence: `'It read at ' || value || ':00 UTC, ' || CAST(times AS varchar) || ' times: all ' || CAST(reads AS varchar)
    || ' reads before were at ' || CAST(kinds AS varchar) || ' other hours of the day'`,
    }),
};
