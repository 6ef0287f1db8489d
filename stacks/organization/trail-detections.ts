import { type TrailDetection, TrailDetections } from 'cdktf-aws-secrets';

/** What the detections of a trail must know of an organization. */
export interface TrailFacts {
  /** Every account of the organization. */
  readonly accounts: readonly string[];
  /** Regions that are on in all of them. */
  readonly regions: readonly string[];
}

// region detections
/** What is looked for in the trail. Reads outside of grants are added from the data of environments. */
export function trailDetections({ accounts, regions }: TrailFacts): readonly TrailDetection[] {
  return [
    TrailDetections.credentialsUsedElsewhere(),
    TrailDetections.parametersSwept(),
    TrailDetections.roleAssumedFromNewAccount(),
    TrailDetections.roleChainDeep(),
    // The longest schedule of a class is 90 days.
    TrailDetections.rotationOverdue({ days: 97 }),
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
