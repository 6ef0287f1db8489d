/** Name of the Terraform local in which a set of guardrails says what it is, without the set's name. */
export const RECORD_PREFIX = 'guardrail_set_';

/** Where a set of guardrails is in its rollout. */
export type GuardrailStage =
  /** Attached nowhere: somebody finds out first who would be hit. */
  | 'report'
  /** Attached, to some of its targets or to all. */
  | 'enforce';

/** One policy of a set, and the guardrails that are in it. */
export interface RecordedPolicy {
  /** The name that AWS Organizations shows. */
  readonly name: string;
  readonly type: string;
  /** Characters of the minified document. */
  readonly characters: number;
  /** Characters that AWS allows. */
  readonly limit: number;
  /** Ids of guardrails. */
  readonly guardrails: readonly string[];
}

/** A root, unit or account that a set is meant for. */
export interface RecordedTarget {
  readonly name: string;
  /** `r-…`, `ou-…-…`, twelve digits, or a reference of Terraform. */
  readonly id: string;
  readonly attached: boolean;
  /** Accounts below it. @default - not known */
  readonly accounts?: readonly string[];
}

/**
 * What a set of guardrails records about itself in its synthesized stack. A set in stage `report` has no attachments
 * from which it could be read whom it is meant for.
 */
export interface GuardrailRecord {
  readonly set: string;
  /** `o-…` */
  readonly organizationId: string;
  readonly stage: GuardrailStage;
  readonly policies: readonly RecordedPolicy[];
  readonly targets: readonly RecordedTarget[];
}
