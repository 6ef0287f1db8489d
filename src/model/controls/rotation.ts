import type { ControlTheme } from './control';
import { hipaa } from './requirements/hipaa';
import { iso } from './requirements/iso';
import { nist } from './requirements/nist';
import { pci } from './requirements/pci';

/** That credentials are changed, by what may change them. */
export const rotation = {
  schedule: {
    id: 'rotation-schedule',
    intent: 'A secret is rotated as often as its class demands',
    scope: ['O01', 'R04', 'S04'],
    frameworks: [nist.authenticatorsChanged, pci.passwordsChanged, iso.authenticationInformation, hipaa.passwords],
  },
  integrity: {
    id: 'rotation-integrity',
    intent: 'Only approved functions, deployment and rollback decide what the current value of a secret is',
    scope: ['O01', 'R03'],
    frameworks: [nist.authenticatorsProtected, pci.passwordsChanged, iso.authenticationInformation],
  },
  separation: {
    id: 'rotation-separate',
    intent: 'What rotates a secret reads no other that it does not need, and what reads a secret does not write it',
    scope: ['R10'],
    frameworks: [nist.separationOfDuties, pci.applications, iso.separationOfDuties],
  },
  monitored: {
    id: 'rotation-monitored',
    intent: 'Somebody is told when a rotation succeeds, fails, is overdue or is turned off',
    scope: ['R05', 'M04', 'M09'],
    frameworks: [nist.continuousMonitoring, iso.monitoring],
  },
} as const satisfies ControlTheme;
