import { TrailDetections } from '../../../../../src/constructs/detection/trail-catalogue/trail-detections';
import type { SilenceDetection, TrailDetection } from '../../../../../src/constructs/detection/trail-detection';
import type { TrailDetectionTable } from '../../../../helpers/synth/detections/watched/trail-table';
import { tables as histories } from './histories';
import { tables as identities } from './identities';
import { tables as secrets } from './secrets';

/** The detections that look at the trail itself. */
export const silences: readonly SilenceDetection[] = [
  TrailDetections.trailDeliveryFailing(),
  TrailDetections.trailSilent({ accounts: ['111111111111'], regions: ['eu-central-1'] }),
];

/** The proof of every detection that asks a trail. */
export const trailTables: readonly TrailDetectionTable[] = [...histories, ...identities, ...secrets].sort((a, b) =>
  a.detection.id < b.detection.id ? -1 : 1,
);

/** All of them, with made-up accounts, grants and numbers. */
export const trailDetections: readonly TrailDetection[] = [
  ...trailTables.map(({ detection }) => detection),
  ...silences,
].sort((a, b) => (a.id < b.id ? -1 : 1));
