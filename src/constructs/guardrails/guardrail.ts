import type { Control } from '../../model/controls/control';
import type { Partition } from '../../model/partition';
import type { PolicyStatement } from '../../model/policy/statement';
import type { ExemptRole, RolePatterns } from './role-patterns';
import type { UnprefixedService } from './service-secrets';

/**
 * What AWS Organizations makes of a guardrail: a service control policy bounds the principals of member accounts, a
 * resource control policy bounds who can use their resources, members or not.
 */
export type GuardrailType = 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY';

/** The organization whose accounts a guardrail holds in. */
export interface GuardrailScope {
  readonly partition: Partition;
  /** `o-…` */
  readonly organizationId: string;
  /** Roles that guardrails may exempt, as ARN patterns. */
  readonly roles: RolePatterns;
  /**
   * AWS services whose secrets guardrails leave unbound although anybody may choose names such as theirs, each with the
   * reason: `{ datazone: 'Projects connect to Redshift' }`.
   *
   * @default - none: such a service makes secrets only as everybody may
   */
  readonly unprefixedServices?: Readonly<Partial<Record<UnprefixedService, string>>>;
}

/**
 * One rule that nobody in an account can break, however they try. A guardrail only denies; what it does not deny still
 * has to be allowed by somebody.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 */
export interface Guardrail {
  /** Lower-case words joined by `-`. Part of the public contract: rollouts name it. */
  readonly id: string;
  readonly type: GuardrailType;
  /** The control that it implements: one of {@link CONTROLS}, or one of your own. */
  readonly control: Control;
  /** What nobody can do, in one sentence without a period. */
  readonly intent: string;
  /** What policy language cannot say of the intent, sentence by sentence; empty when it says all. */
  readonly cannotExpress: readonly string[];
  /**
   * Why it is an option that the reference organization leaves out, in one sentence without a period.
   *
   * @default - the reference organization has it
   */
  readonly offByDefault?: string;
  /** Roles that it does not bind, each with the reason. */
  readonly exempts: Readonly<Partial<Record<ExemptRole, string>>>;
  /** The AWS page that documents the condition keys or actions. */
  readonly page: string;
  /** Deny statements, whose Sids begin with {@link sidOf} the id. */
  statements(scope: GuardrailScope): readonly PolicyStatement[];
}

/** The beginning of every Sid of a guardrail: `secret-customer-key` gives `SecretCustomerKey`. */
export function sidOf(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
