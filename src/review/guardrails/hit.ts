/** What a guardrail would do to a call that a role may make today. */
export type HitVerdict =
  /** Denied, whatever the request says. */
  | 'denied'
  /** Denied unless the request says what the conditions demand. */
  | 'denied-unless'
  /** Nothing is claimed. */
  | 'not-proven';

/** A call of a role that a guardrail would deny. */
export interface GuardrailHit {
  /** Name of the set. */
  readonly set: string;
  readonly policy: string;
  /** Sid of the statement, which begins with the guardrail's name. */
  readonly statement: string;
  /** ARN of the role or user. */
  readonly principal: string;
  readonly environment: string;
  readonly action: string;
  /** ARN, with `*` or `<…>` for what is not known. */
  readonly resource: string;
  readonly verdict: HitVerdict;
  /** What the call must then fulfil, or why nothing is claimed; empty when it is denied. */
  readonly because: string;
}
