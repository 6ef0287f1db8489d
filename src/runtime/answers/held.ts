/** A version of a secret or parameter, as AWS gives it. */
export interface Fetched {
  readonly text: string;
  /** Id of the version of a secret, or number of the version of a parameter. */
  readonly version: string;
}

/** A version that is kept for a while. */
export interface Held extends Fetched {
  /** Whether it is served beyond its time because AWS does not answer. */
  readonly isStale: boolean;
}
