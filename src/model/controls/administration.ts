import type { ControlTheme } from './control';
import { hipaa } from './requirements/hipaa';
import { iso } from './requirements/iso';
import { nist } from './requirements/nist';
import { pci } from './requirements/pci';

/** Who decides who reaches secrets. */
export const administration = {
  accessRights: {
    id: 'access-administration',
    intent: 'Few named roles decide who reaches a secret, and nobody makes a role that escapes its boundary',
    scope: ['O01', 'A04', 'A06'],
    frameworks: [nist.securityFunctions, pci.users, iso.privilegedAccess, hipaa.accessControl],
  },
  rootUser: {
    id: 'root-user',
    intent: 'The root users of accounts do not work with secrets, keys or parameters',
    scope: ['O01'],
    frameworks: [nist.privilegedAccounts, pci.sharedAccounts, iso.privilegedAccess],
  },
  emergencyUsers: {
    id: 'emergency-users',
    intent: 'The users for emergencies are kept by one custodian',
    scope: ['O01', 'A06', 'A10'],
    frameworks: [nist.accountManagement, iso.privilegedAccess],
  },
  emergencyUse: {
    id: 'emergency-use',
    intent: 'Somebody is told whenever a role for emergencies is used',
    scope: ['A10'],
    frameworks: [nist.atypicalUse, iso.privilegedAccess, hipaa.audit],
  },
  organization: {
    id: 'organization-membership',
    intent: 'An account stays in the organization, under its policies',
    scope: ['O01', 'O04'],
    frameworks: [],
  },
} as const satisfies ControlTheme;
