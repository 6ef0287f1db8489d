import { inlineKeyPolicies } from './identities/inline-key-policies';
import { managedKeyPolicies } from './identities/managed-key-policies';
import { keyKept } from './keys/key-kept';
import { keyMaterialRotates } from './keys/key-material-rotates';
import { keyPolicyPrivate } from './keys/key-policy-private';
import { secretApprovedKey } from './secrets/secret-approved-key';
import { secretCustomerKey } from './secrets/secret-customer-key';
import { secretRotatedWithin } from './secrets/secret-rotated-within';
import { secretRotates } from './secrets/secret-rotates';
import { secretRotatesOnTime } from './secrets/secret-rotates-on-time';
import { secretRotationPromised } from './secrets/secret-rotation-promised';
import { secretTags } from './secrets/secret-tags';
import { secretUsed } from './secrets/secret-used';
import { buildVariables } from './workloads/build-variables';

/**
 * The catalogue of rules of AWS Config: each entry makes one, with its options.
 *
 * @example
 * const rules = [ConfigRules.secretTags(), ConfigRules.secretUsed({ days: 120 }), ConfigRules.keyKept()];
 */
export const ConfigRules = {
  buildVariables,
  inlineKeyPolicies,
  keyKept,
  keyMaterialRotates,
  keyPolicyPrivate,
  managedKeyPolicies,
  secretApprovedKey,
  secretCustomerKey,
  secretRotatedWithin,
  secretRotates,
  secretRotatesOnTime,
  secretRotationPromised,
  secretTags,
  secretUsed,
} as const;
