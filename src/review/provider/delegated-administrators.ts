import type { ProviderTypes } from './provider-type';

/** Accounts that administer a service for the organization. */
export const DELEGATED_ADMINISTRATORS = {
  aws_organizations_delegated_administrator: {
    calls: {
      read: ['organizations:ListDelegatedAdministrators'],
      create: ['organizations:RegisterDelegatedAdministrator'],
      delete: ['organizations:DeregisterDelegatedAdministrator'],
    },
    billed: 'nothing',
  },
  aws_cloudtrail_organization_delegated_admin_account: {
    calls: {
      read: ['cloudtrail:ListTrails'],
      create: ['cloudtrail:RegisterOrganizationDelegatedAdmin', 'organizations:RegisterDelegatedAdministrator'],
      delete: ['cloudtrail:DeregisterOrganizationDelegatedAdmin', 'organizations:DeregisterDelegatedAdministrator'],
    },
    billed: 'nothing',
  },
  aws_guardduty_organization_admin_account: {
    calls: {
      read: ['guardduty:ListOrganizationAdminAccounts'],
      create: ['guardduty:EnableOrganizationAdminAccount', 'organizations:RegisterDelegatedAdministrator'],
      delete: ['guardduty:DisableOrganizationAdminAccount', 'organizations:DeregisterDelegatedAdministrator'],
    },
    billed: 'nothing',
  },
  aws_securityhub_organization_admin_account: {
    calls: {
      read: ['securityhub:ListOrganizationAdminAccounts'],
      create: ['securityhub:EnableOrganizationAdminAccount', 'organizations:RegisterDelegatedAdministrator'],
      delete: ['securityhub:DisableOrganizationAdminAccount', 'organizations:DeregisterDelegatedAdministrator'],
    },
    addressed: ['securityhub:R:A:hub/default'],
    billed: 'nothing',
  },
} satisfies ProviderTypes;
