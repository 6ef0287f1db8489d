export type { SourcePlace } from '../constructs/synthesis/record-source';
export { consumer } from './define/consumer';
export { defineApplication } from './define/define-application';
export { defineEnvironment } from './define/define-environment';
export { defineOrganization } from './define/define-organization';
export { domain } from './define/domain';
export { secret } from './define/secret';
export type { Application } from './schema/application';
export type { DecoyEntry, EnvironmentAudit } from './schema/audit';
export type { ConfigurationChoice, SecretsWatch } from './schema/configuration-choice';
export type { Consumer, ConsumerSettings, ConsumerStatement } from './schema/consumer';
export type { Domain, DomainSettings } from './schema/domain';
export type {
  Accounts,
  Environment,
  EnvironmentProps,
  EnvironmentSettings,
  WorkloadNetwork,
} from './schema/environment';
export type { Organization, OrganizationPeople, OrganizationProps, OrganizationUnit } from './schema/organization';
export type {
  OrganizationAudit,
  TrailChoice,
  TrailDetectionsChoice,
  TrailQuestions,
} from './schema/organization-audit';
export type { LeftOut, OrganizationFindings, OrganizationRules } from './schema/organization-findings';
export type { GuardrailSetEntry, OrganizationGuardrails, TagPolicyEntry } from './schema/organization-guardrails';
export type { BreakGlassChoice, People, PeopleAssignment, PeopleSet } from './schema/people';
export type { RotationChoice, RotationNetwork, ScheduleChoice } from './schema/rotation-choice';
export type {
  CommonSettings,
  SecretEntry,
  SecretEntryName,
  SecretSettings,
  SecretStatement,
} from './schema/secret-entry';
export type { StateLocation } from './schema/state-location';
export type { Differences, Statement } from './schema/statement';
export type { ValueOrigin } from './schema/value-origin';
export { AuditStack } from './stacks/audit-stack';
export { ConfigurationStack } from './stacks/configuration-stack';
export { createEnvironment, type EnvironmentStacks } from './stacks/create-environment';
export { createOrganization, type OrganizationStacks } from './stacks/create-organization';
export { FindingsStack } from './stacks/findings-stack';
export { ManagementEventsStack } from './stacks/management-events-stack';
export { OrganizationStack } from './stacks/organization-stack';
export { PeopleStack } from './stacks/people-stack';
export { rotationLimits } from './stacks/rotation-limits';
export { SecurityStack } from './stacks/security-stack';
export { TrailStack } from './stacks/trail-stack';
export { WorkloadStack } from './stacks/workload-stack';
