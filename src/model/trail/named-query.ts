import type { TrailQuery, TrailScope } from './trail-query';

/** A question that auditors ask again and again, by a name. */
export interface NamedQuery {
  /** Lower-case words joined by `-`. Part of the public contract: Athena lists it under this name. */
  readonly id: string;
  /** What it answers, as a question. */
  readonly question: string;
  /** What is asked for at each `?` of the query, in order. @default - nothing */
  readonly parameters?: readonly string[];
  readonly query: (scope: TrailScope) => TrailQuery;
}

/** Rows beyond which a list is cut. */
export const MOST_ROWS = 10_000;
