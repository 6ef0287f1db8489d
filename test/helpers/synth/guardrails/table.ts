import type { Guardrail } from '../../../../src/constructs/guardrails/guardrail';
import type { ContextValue, RequestPrincipal } from '../../../../src/iam';
import type { Actors } from './actors';

/** One request, and what it is in words: the sentence of the test. */
export interface GuardrailRow {
  readonly what: string;
  readonly by: RequestPrincipal;
  readonly action: string;
  /** ARN; `*` for actions without a resource. */
  readonly resource: string;
  readonly tags?: Readonly<Record<string, string>>;
  /** Condition keys of the request; those that are not given are absent. */
  readonly context?: Readonly<Record<string, ContextValue | undefined>>;
  /** The account that owns the resource. @default - the one in its ARN, else the caller's */
  readonly resourceAccount?: string;
}

/** What a guardrail must deny, and what must stay allowed with every guardrail attached. Both kinds are needed. */
export interface GuardrailRows {
  readonly denied: readonly GuardrailRow[];
  readonly allowed: readonly GuardrailRow[];
}

/** The proof of one guardrail. */
export interface GuardrailTable {
  readonly guardrail: Guardrail;
  rows(actors: Actors): GuardrailRows;
}
