import type { GuardrailTable } from '../../../helpers/guardrails/table';
import { table as accessAnalyzerProtected } from './access-analyzer-protected';
import { table as alarmsProtected } from './alarms-protected';
import { table as configProtected } from './config-protected';
import { table as confusedDeputy } from './confused-deputy';
import { table as expectedNetworks } from './expected-networks';
import { table as guarddutyProtected } from './guardduty-protected';
import { table as identityProviders } from './identity-providers';
import { table as leaveOrganization } from './leave-organization';
import { table as organizationIdentities } from './organization-identities';
import { table as protectedFunctions } from './protected-functions';
import { table as protectedRoles } from './protected-roles';
import { table as regionLimit } from './region-limit';
import { table as roleBoundaries } from './role-boundaries';
import { table as rootUser } from './root-user';
import { table as secretCustomerKey } from './secret-customer-key';
import { table as securityHubProtected } from './security-hub-protected';
import { table as trailProtected } from './trail-protected';
import { table as trustedOidc } from './trusted-oidc';

/** The proof of every guardrail. */
export const tables: readonly GuardrailTable[] = [
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
  secretCustomerKey,
  securityHubProtected,
  trailProtected,
  trustedOidc,
];
