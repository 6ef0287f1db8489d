export { AccessAnalyzer, type AccessAnalyzerProps } from './access-analyzer';
export type { ExpectedAccess } from './archive/expected-access';
export type { GuardDutyFeature, GuardDutyOrganizationProps } from './guardduty-organization';
export { GuardDutyOrganization } from './guardduty-organization';
export { SecurityHubOrganization, type SecurityHubOrganizationProps } from './security-hub-organization';
export type { SecurityStandard } from './security-standard';
