import type { TrailDetectionTable } from '../../../../helpers/synth/detections/watched/trail-table';
import { tables as histories } from './histories';
import { tables as identities } from './identities';
import { tables as secrets } from './secrets';

/** The proof of every detection over a trail. */
export const trailTables: readonly TrailDetectionTable[] = [...histories, ...identities, ...secrets].sort((a, b) =>
  a.detection.id < b.detection.id ? -1 : 1,
);
