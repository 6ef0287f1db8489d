import type { ControlTheme } from './control';
import { hipaa } from './requirements/hipaa';
import { iso } from './requirements/iso';
import { nist } from './requirements/nist';

/** That callers are who they say they are. */
export const authentication = {
  workloads: {
    id: 'workload-identity',
    intent: 'A role that trusts an OIDC provider names the provider, the audience, the organization and the project',
    scope: ['O02', 'D07', 'D08'],
    frameworks: [nist.services, iso.authentication, hipaa.authentication],
  },
  providers: {
    id: 'identity-providers',
    intent: 'Only deployment decides which identity providers and applications vouch for people and workloads',
    scope: ['O01', 'A04'],
    frameworks: [nist.organizationalUsers, iso.identities, iso.authentication, hipaa.authentication],
  },
  sessions: {
    id: 'short-sessions',
    intent: 'Secrets are read in sessions that end within hours, never with the keys of a user',
    scope: ['A01', 'A05'],
    frameworks: [nist.sessionTermination, iso.authentication],
  },
} as const satisfies ControlTheme;
