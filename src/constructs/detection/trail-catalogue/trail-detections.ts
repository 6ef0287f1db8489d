import { trailDeliveryFailing } from './evidence/trail-delivery-failing';
import { trailSilent } from './evidence/trail-silent';
import { credentialsUsedElsewhere } from './identities/credentials-used-elsewhere';
import { roleAssumedFromNewAccount } from './identities/role-assumed-from-new-account';
import { roleChainDeep } from './identities/role-chain-deep';
import { rotationOverdue } from './rotation/rotation-overdue';
import { parametersSwept } from './secrets/parameters-swept';
import { secretCallsOutOfLine } from './secrets/secret-calls-out-of-line';
import { secretDeniedByEndpoint } from './secrets/secret-denied-by-endpoint';
import { secretReadFirst } from './secrets/secret-read-first';
import { secretReadOutsideGrants } from './secrets/secret-read-outside-grants';
import { secretUnused } from './secrets/secret-unused';
import { secretVersionsNearLimit } from './secrets/secret-versions-near-limit';
import { secretsListedInRegions } from './secrets/secrets-listed-in-regions';
import { secretsSwept } from './secrets/secrets-swept';

/**
 * The catalogue of detections over a trail: each entry makes one of what takes a count, a history, or what does not
 * happen.
 *
 * @example
 * const detections = [TrailDetections.secretsSwept({ secrets: 20 }), TrailDetections.secretReadFirst()];
 */
export const TrailDetections = {
  credentialsUsedElsewhere,
  parametersSwept,
  roleAssumedFromNewAccount,
  roleChainDeep,
  rotationOverdue,
  secretCallsOutOfLine,
  secretDeniedByEndpoint,
  secretReadFirst,
  secretReadOutsideGrants,
  secretUnused,
  secretVersionsNearLimit,
  secretsListedInRegions,
  secretsSwept,
  trailDeliveryFailing,
  trailSilent,
} as const;
