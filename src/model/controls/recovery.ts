import type { ControlTheme } from './control';

/** That what is deleted or overwritten by mistake comes back: no framework asks for it of secrets. */
export const recovery = {
  deletion: {
    id: 'deletion-undone',
    intent: 'A deleted secret can be restored, for as long as its class demands',
    scope: ['O01', 'S08'],
    frameworks: [],
  },
  replicas: {
    id: 'replicas-kept',
    intent: 'A replica overwrites no other secret, and is removed by few',
    scope: ['O01', 'S06'],
    frameworks: [],
  },
} as const satisfies ControlTheme;
