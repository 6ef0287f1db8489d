import type { ControlTheme } from './control';
import { hipaa } from './requirements/hipaa';
import { iso } from './requirements/iso';
import { nist } from './requirements/nist';
import { pci } from './requirements/pci';

/** The edge of the organization: who, from where, and where to. */
export const perimeter = {
  identities: {
    id: 'organization-identities',
    intent: 'Identities outside the organization, and services on their behalf, reach only what is marked for them',
    scope: ['O01', 'O02', 'A04'],
    frameworks: [nist.accessEnforcement, pci.accessControl, iso.accessRestriction, hipaa.accessControl],
  },
  networks: {
    id: 'expected-networks',
    intent: 'Secrets and keys are used from expected networks',
    scope: ['O02', 'N01'],
    frameworks: [nist.informationFlow, nist.boundary, iso.networks],
  },
  outgoing: {
    id: 'own-resources',
    intent: 'No secret is written to where the organization does not decide',
    scope: ['O01', 'S06'],
    frameworks: [nist.informationFlow, iso.leakage],
  },
  locations: {
    id: 'approved-regions',
    intent: 'Secrets and keys lie in approved Regions',
    scope: ['O01', 'S06'],
    frameworks: [nist.locations],
  },
} as const satisfies ControlTheme;
