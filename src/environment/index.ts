export { defineEnvironment } from './define/define-environment';
export { defineOrganization } from './define/define-organization';
export type {
  Accounts,
  Consumer,
  Domain,
  Environment,
  SecretEntry,
  StateLocation,
  ValueOrigin,
  WorkloadNetwork,
} from './schema/environment';
export type { OrganizationDefinition, OrganizationUnit } from './schema/organization-definition';
export type { BreakGlassChoice, People, PeopleAssignment, PeopleSet } from './schema/people';
export type { RotationChoice, RotationNetwork, ScheduleChoice } from './schema/rotation-choice';
export { createEnvironment } from './stacks/create-environment';
export {
  type GuardrailSetEntry,
  OrganizationStack,
  type OrganizationStackProps,
  type TagPolicyEntry,
} from './stacks/organization-stack';
export { type PeopleOrganization, PeopleStack } from './stacks/people-stack';
export { SecurityStack } from './stacks/security-stack';
export { WorkloadStack } from './stacks/workload-stack';
