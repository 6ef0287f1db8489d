import { type SigningAlgorithm, signingKeys } from '../keys/signing-keys';
import { required } from '../lambda/required';
import { targetHandler } from '../lambda/target-handler';

/** SIGNING_ALGORITHM: ES256, RS256 or EdDSA. */
export const handler = targetHandler(() =>
  signingKeys(required<SigningAlgorithm>('SIGNING_ALGORITHM', ['ES256', 'RS256', 'EdDSA'])),
);
