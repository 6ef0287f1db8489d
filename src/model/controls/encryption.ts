import type { ControlTheme } from './control';
import { hipaa } from './requirements/hipaa';
import { iso } from './requirements/iso';
import { nist } from './requirements/nist';
import { pci } from './requirements/pci';

/** That values are unreadable wherever they lie or pass. */
export const encryption = {
  customerKeys: {
    id: 'customer-keys',
    intent: 'Secrets, their replicas and SecureStrings are encrypted with approved customer managed keys',
    scope: ['O01', 'S03', 'S06', 'S09', 'A03'],
    frameworks: [
      nist.encryptionAtRest,
      nist.cryptography,
      pci.factorsEncrypted,
      iso.cryptography,
      hipaa.encryptionAtRest,
    ],
  },
  transport: {
    id: 'secure-transport',
    intent: 'Secrets and keys are used over TLS only',
    scope: ['O02'],
    frameworks: [nist.encryptionInTransit, pci.factorsEncrypted, iso.cryptography, hipaa.transmission],
  },
} as const satisfies ControlTheme;
