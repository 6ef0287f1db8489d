import type { GuardrailType } from './guardrail';

/** What AWS Organizations allows of one type of policy. */
export interface PolicyLimit {
  /** Characters of one policy; whitespace counts, so policies are written without. */
  readonly characters: number;
  /** Policies that may be attached to one root, unit or account. */
  readonly perNode: number;
  /** How many of them AWS itself attaches: the one that allows everything. */
  readonly ofAws: number;
}

/** The limits of both types. */
export type PolicyLimits = Readonly<Record<GuardrailType, PolicyLimit>>;

/**
 * The quotas of AWS Organizations in May 2026. An organization that still has five service control policies of 5,120
 * characters says so in `limits` of its sets.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
 */
export const POLICY_LIMITS: PolicyLimits = {
  SERVICE_CONTROL_POLICY: { characters: 10_240, perNode: 10, ofAws: 1 },
  RESOURCE_CONTROL_POLICY: { characters: 5_120, perNode: 5, ofAws: 1 },
};
