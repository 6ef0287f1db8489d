import type { ControlTheme } from './control';
import { iso } from './requirements/iso';
import { nist } from './requirements/nist';

/** That it stands on each secret, key and parameter whose it is, and how sensitive. */
export const tags = {
  mandatory: {
    id: 'mandatory-tags',
    intent: 'Each secret, key and parameter has the mandatory tags from the start',
    scope: ['O01', 'S03', 'S04', 'S09'],
    frameworks: [nist.securityAttributes, iso.inventory, iso.labelling],
  },
  kept: {
    id: 'tags-kept',
    intent: 'Only deployment changes the mandatory tags of a secret or key',
    scope: ['O01', 'S04', 'A09'],
    frameworks: [nist.securityAttributes, iso.labelling],
  },
  names: {
    id: 'names',
    intent: 'A secret is named by environment and application, and no two things share a name',
    scope: ['S01'],
    frameworks: [],
  },
} as const satisfies ControlTheme;
