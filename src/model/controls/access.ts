import type { ControlTheme } from './control';
import { hipaa } from './requirements/hipaa';
import { iso } from './requirements/iso';
import { nist } from './requirements/nist';
import { pci } from './requirements/pci';

/** Who reaches which secret. */
export const access = {
  leastPrivilege: {
    id: 'least-privilege',
    intent: 'A policy allows the actions that a task needs, on the secrets and keys that it needs',
    scope: ['A01', 'A06', 'S03'],
    frameworks: [nist.leastPrivilege, pci.users, pci.applications, iso.accessRestriction, hipaa.accessControl],
  },
  secretPolicies: {
    id: 'secret-policies',
    intent: 'A secret has one policy in all its Regions, which names who it allows and is never public',
    scope: ['O01', 'A04', 'S06'],
    frameworks: [
      nist.accessEnforcement,
      pci.accessControl,
      iso.accessControl,
      iso.accessRestriction,
      hipaa.accessControl,
    ],
  },
  roleTrust: {
    id: 'role-trust',
    intent: 'A role is assumed only by principals that its trust policy names',
    scope: ['A01', 'A03'],
    frameworks: [nist.accessEnforcement, pci.applications, iso.accessRestriction, hipaa.accessControl],
  },
  consumersOnly: {
    id: 'consumers-only',
    intent: 'The role of a workload is used by that workload alone, and handed to it by pipelines',
    scope: ['O01', 'A06'],
    frameworks: [nist.leastPrivilege, pci.applications, iso.accessRestriction, hipaa.accessControl],
  },
  production: {
    id: 'production-secrets',
    intent: 'Developers neither read nor manage secrets of production',
    scope: ['A06'],
    frameworks: [
      nist.leastPrivilege,
      pci.separateEnvironments,
      pci.users,
      iso.separateEnvironments,
      iso.accessRestriction,
      hipaa.accessControl,
    ],
  },
  grantsInUse: {
    id: 'grants-in-use',
    intent: 'What policies grant is of use: the principal exists, and both sides allow it',
    scope: ['A01', 'A03', 'A08'],
    frameworks: [nist.privilegeReview, pci.applicationReview, iso.accessRights, hipaa.accessModification],
  },
  exceptions: {
    id: 'exceptions-reviewed',
    intent: 'An exception with a date is decided again by that date',
    scope: ['S03', 'S04'],
    frameworks: [nist.configurationSettings, iso.compliance],
  },
} as const satisfies ControlTheme;
