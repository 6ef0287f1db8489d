import { SIGNING_KEYS_CONTRACT } from '../../../model/rotation/signing-keys';
import { signingKeys } from '../keys/signing-keys';
import { targetHandler } from '../lambda/target-handler';

export const handler = targetHandler(() => signingKeys(SIGNING_KEYS_CONTRACT.settings.read(process.env).algorithm));
