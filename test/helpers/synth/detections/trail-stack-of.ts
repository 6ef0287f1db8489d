import { type App, TerraformStack } from 'cdktf';
import {
  TrailDetectionSet,
  type TrailDetectionSetProps,
  TrailDetections,
  type TrailQueriesProps,
} from '../../../../src';
import { queriesStack } from './queries-stack';
import { SCOPE } from './table';

/** Questions about a trail, and detections that ask them. */
export function trailDetectionsStack(
  app: App,
  props: Partial<TrailDetectionSetProps> = {},
  asked: Partial<TrailQueriesProps> = {},
): TrailDetectionSet {
  const queries = queriesStack(app, asked);
  return new TrailDetectionSet(TerraformStack.of(queries), 'Detections', {
    ...{
      environment: 'prod',
      owner: 'team-security',
      queries,
      scope: SCOPE,
      findings: true,
      deletionProtection: false,
    },
    detections: [
      TrailDetections.secretsSwept(),
      TrailDetections.secretUnused(),
      TrailDetections.trailDeliveryFailing(),
      TrailDetections.trailSilent({ accounts: ['111111111111'], regions: ['eu-central-1'] }),
    ],
    ...props,
  });
}
