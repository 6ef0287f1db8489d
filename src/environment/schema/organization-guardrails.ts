import type { Guardrail, GuardrailScope } from '../../constructs/guardrails/guardrail';
import type { GuardrailRollout } from '../../constructs/guardrails/guardrail-target';
import type { RolePatterns } from '../../constructs/guardrails/role-patterns';
import type { AllowedTagValues, TagPolicyService } from '../../constructs/guardrails/tags/tag-policy-document';

/** Guardrails that are rolled out together, as data. */
export interface GuardrailSetEntry {
  readonly guardrails: readonly Guardrail[];
  /** Units of the organization, and `root` for all of it. */
  readonly targets: readonly string[];
  readonly rollout: GuardrailRollout;
}

/** The guardrails of an organization, as data. */
export interface OrganizationGuardrails {
  /** Roles that guardrails may leave unbound. */
  readonly roles: RolePatterns;
  /** @default - none: AWS services make secrets under names that anybody may choose only as everybody may */
  readonly unprefixedServices?: GuardrailScope['unprefixedServices'];
  /** By name: the beginning of the names of the policies. */
  readonly sets: Readonly<Record<string, GuardrailSetEntry>>;
}

/** What the mandatory tags may say in some units, as data. */
export interface TagPolicyEntry extends AllowedTagValues {
  /** Units of the organization, and `root` for all of it. */
  readonly targets: readonly string[];
  /** Services whose resources cannot be given other values. None begins a rollout: everything is reported. */
  readonly enforcedFor: readonly TagPolicyService[];
}
