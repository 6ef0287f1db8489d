import { type TrailDetection, TrailDetections } from 'cdktf-aws-secrets';
import { type Environment, rotationLimits } from 'cdktf-aws-secrets/environment';

/** What the detections of a trail must know of an organization. */
export interface TrailFacts {
  /** Every account of the organization. */
  readonly accounts: readonly string[];
  /** Regions that are on in all of them. */
  readonly regions: readonly string[];
  /** Whose classes say when a rotation is overdue. */
  readonly environments: readonly Environment[];
}

// region detections
/** What is looked for in the trail. Reads outside of grants are added from the data of environments. */
export function trailDetections({ accounts, regions, environments }: TrailFacts): readonly TrailDetection[] {
  return [
    TrailDetections.credentialsUsedElsewhere(),
    TrailDetections.parametersSwept(),
    TrailDetections.roleAssumedFromNewAccount(),
    TrailDetections.roleChainDeep(),
    // The longest schedule of a class is 90 days: for secrets that the code does not make.
    TrailDetections.rotationOverdue({ days: 97, secrets: rotationLimits(environments) }),
    TrailDetections.secretCallsOutOfLine(),
    TrailDetections.secretDeniedByEndpoint(),
    TrailDetections.secretReadFirst(),
    TrailDetections.secretUnused(),
    TrailDetections.secretVersionsNearLimit(),
    TrailDetections.secretsListedInRegions(),
    TrailDetections.secretsSwept(),
    TrailDetections.trailDeliveryFailing(),
    TrailDetections.trailSilent({ accounts, regions }),
  ];
}
// endregion
