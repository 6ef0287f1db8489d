import { accessAnalyzerProtected } from './audit/access-analyzer-protected';
import { alarmsProtected } from './audit/alarms-protected';
import { configProtected } from './audit/config-protected';
import { guarddutyProtected } from './audit/guardduty-protected';
import { securityHubProtected } from './audit/security-hub-protected';
import { trailProtected } from './audit/trail-protected';
import { identityProviders } from './organization/identity-providers';
import { leaveOrganization } from './organization/leave-organization';
import { protectedFunctions } from './organization/protected-functions';
import { protectedRoles } from './organization/protected-roles';
import { regionLimit } from './organization/region-limit';
import { roleBoundaries } from './organization/role-boundaries';
import { rootUser } from './organization/root-user';
import { confusedDeputy } from './resources/confused-deputy';
import { expectedNetworks } from './resources/expected-networks';
import { organizationIdentities } from './resources/organization-identities';
import { trustedOidc } from './resources/trusted-oidc';

/** Every guardrail, each made by a call: what nobody in the organization can do. */
export const Guardrails = {
  accessAnalyzerProtected,
  alarmsProtected,
  configProtected,
  confusedDeputy,
  expectedNetworks,
  guarddutyProtected,
  identityProviders,
  leaveOrganization,
  organizationIdentities,
  protectedFunctions,
  protectedRoles,
  regionLimit,
  roleBoundaries,
  rootUser,
  securityHubProtected,
  trailProtected,
  trustedOidc,
} as const;
