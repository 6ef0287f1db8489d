/** Rules that others publish, by their ids, and what reports the same here. */
export interface PublicRules {
  readonly title: string;
  readonly page: string;
  /** The day of the commit that was read. */
  readonly date: string;
  /** Ids of detections, or the reason why there is none. */
  readonly rules: Readonly<Record<string, readonly string[] | string>>;
}
