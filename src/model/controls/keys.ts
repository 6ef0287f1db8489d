import type { ControlTheme } from './control';
import { iso } from './requirements/iso';
import { nist } from './requirements/nist';
import { pci } from './requirements/pci';

/** How the keys of secrets are kept, used, rotated and retired. */
export const keys = {
  policies: {
    id: 'key-policies',
    intent: 'A key has a policy of its own that names who uses it, written by few',
    scope: ['O01', 'S03'],
    frameworks: [nist.keyManagement, pci.keysProtected, iso.cryptography],
  },
  lockOut: {
    id: 'key-lock-out',
    intent: 'Somebody can always change the policy of a key',
    scope: ['O01', 'S03'],
    frameworks: [nist.keyManagement, iso.cryptography],
  },
  grants: {
    id: 'key-grants',
    intent: 'A grant on a key is made by a service for its own resource, or is bound to an encryption context',
    scope: ['O01', 'S03', 'A08'],
    frameworks: [nist.keyManagement, pci.keysProtected, iso.cryptography],
  },
  custody: {
    id: 'key-custody',
    intent: 'Few decide which key an alias means, and where the material of keys lies',
    scope: ['O01', 'S03'],
    frameworks: [nist.keyManagement, pci.keysProtected, iso.cryptography],
  },
  rotation: {
    id: 'key-rotation',
    intent: 'The material of a key is rotated on schedule',
    scope: ['O01', 'S03'],
    frameworks: [nist.keyManagement, pci.keysChanged, iso.cryptography],
  },
  retirement: {
    id: 'key-retirement',
    intent: 'A key stays usable as long as something is encrypted with it, and its deletion can be undone',
    scope: ['O01', 'S03'],
    frameworks: [nist.keyManagement, pci.keysRetired, iso.cryptography],
  },
} as const satisfies ControlTheme;
