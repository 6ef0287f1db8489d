import { keyAliases } from './keys/key-aliases';
import { keyAwsManaged } from './keys/key-aws-managed';
import { keyDeletionWindow } from './keys/key-deletion-window';
import { keyDisabled } from './keys/key-disabled';
import { keyGrants } from './keys/key-grants';
import { keyLockout } from './keys/key-lockout';
import { keyPolicyWriters } from './keys/key-policy-writers';
import { keyRetagging } from './keys/key-retagging';
import { keyRotation } from './keys/key-rotation';
import { keyTags } from './keys/key-tags';
import { secretApprovedKeys } from './secrets/secret-approved-keys';
import { secretCustomerKey } from './secrets/secret-customer-key';
import { secretDevelopers } from './secrets/secret-developers';
import { secretForceDelete } from './secrets/secret-force-delete';
import { secretPolicyWriters } from './secrets/secret-policy-writers';
import { secretPublicPolicy } from './secrets/secret-public-policy';
import { secretRecoveryWindow } from './secrets/secret-recovery-window';
import { secretReplicaOverwrite } from './secrets/secret-replica-overwrite';
import { secretReplicaRegions } from './secrets/secret-replica-regions';
import { secretReplicaRemoval } from './secrets/secret-replica-removal';
import { secretRetagging } from './secrets/secret-retagging';
import { secretRotationCancelled } from './secrets/secret-rotation-cancelled';
import { secretRotationFunctions } from './secrets/secret-rotation-functions';
import { secretRotationRules } from './secrets/secret-rotation-rules';
import { secretTags } from './secrets/secret-tags';
import { secretUntagging } from './secrets/secret-untagging';

/** The catalogue of guardrails: each entry makes one, with its options. */
export const Guardrails = {
  keyAliases,
  keyAwsManaged,
  keyDeletionWindow,
  keyDisabled,
  keyGrants,
  keyLockout,
  keyPolicyWriters,
  keyRetagging,
  keyRotation,
  keyTags,
  secretApprovedKeys,
  secretCustomerKey,
  secretDevelopers,
  secretForceDelete,
  secretPolicyWriters,
  secretPublicPolicy,
  secretRecoveryWindow,
  secretReplicaOverwrite,
  secretReplicaRegions,
  secretReplicaRemoval,
  secretRetagging,
  secretRotationCancelled,
  secretRotationFunctions,
  secretRotationRules,
  secretTags,
  secretUntagging,
} as const;
