/** A kind of thing that costs by the month, as far as a change touches it. */
export interface CostLine {
  readonly item: string;
  /** How many there were, and are. */
  readonly before: number;
  readonly after: number;
  /** US dollars for one, a month. */
  readonly unitPrice: number;
}

/** What a change does to the monthly bill, in US dollars, without usage. */
export interface CostReport {
  /** Date of the price table, such as `2026-11-01`. */
  readonly pricesOf: string;
  readonly before: number;
  readonly after: number;
  readonly lines: readonly CostLine[];
}
