import type { Fetched } from '../answers/held';

/** What is asked for. */
export interface Wanted {
  /** Name or ARN of a secret, or name of a parameter. */
  readonly id: string;
  /** Staging label of a secret; a parameter has none. */
  readonly stage: string;
  /** Whether caches of the source are passed by. */
  readonly fresh: boolean;
  readonly signal: AbortSignal;
}

/**
 * Where values come from. What it throws is taken for an outage, unless it has `$fault: 'client'`, as errors of the AWS
 * SDK have, or a status below 500.
 */
export interface Source {
  fetch(wanted: Wanted): Promise<Fetched>;
}
