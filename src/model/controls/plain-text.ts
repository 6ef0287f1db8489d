import type { ControlTheme } from './control';
import { iso } from './requirements/iso';
import { nist } from './requirements/nist';
import { pci } from './requirements/pci';

/** That values do not lie in code, configuration or state. */
export const plainText = {
  workloads: {
    id: 'no-values-in-workloads',
    intent: 'No credential is in the configuration of a function, container or instance',
    scope: ['D01', 'D02', 'D03'],
    frameworks: [nist.noEmbeddedAuthenticators, pci.notHardCoded, iso.authenticationInformation],
  },
  state: {
    id: 'no-values-in-state',
    intent: 'No credential passes through the state of Terraform',
    scope: ['S01', 'S09', 'R02', 'X06'],
    frameworks: [nist.noEmbeddedAuthenticators, pci.notHardCoded, iso.authenticationInformation],
  },
  parameters: {
    id: 'no-plain-parameters',
    intent: 'A parameter that holds a secret is a SecureString',
    scope: ['S09'],
    frameworks: [nist.noEmbeddedAuthenticators, pci.notHardCoded, iso.authenticationInformation],
  },
} as const satisfies ControlTheme;
