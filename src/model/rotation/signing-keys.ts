import type { RotationContract } from './contract';
import { settings } from './settings/setting';
import { choice } from './settings/text';

/** Algorithms with which tokens are signed. */
export type SigningAlgorithm = 'ES256' | 'RS256' | 'EdDSA';

/** Keys with which tokens are signed. */
export const SIGNING_KEYS_CONTRACT: RotationContract<{ readonly algorithm: SigningAlgorithm }> = {
  name: 'signing-keys',
  settings: settings({ algorithm: choice<SigningAlgorithm>('SIGNING_ALGORITHM', ['ES256', 'RS256', 'EdDSA']) }),
};
