import type { DetectionTable } from '../../../helpers/synth/detections/table';
import { tables as decoys } from './decoys';
import { tables as evidenceAlarms } from './evidence-alarms';
import { tables as evidenceTrails } from './evidence-trails';
import { tables as findings } from './findings';
import { tables as identities } from './identities';
import { tables as keys } from './keys';
import { tables as rotation } from './rotation';
import { tables as secretChanges } from './secret-changes';
import { tables as secretReads } from './secret-reads';

/** The proof of every detection. */
export const tables: readonly DetectionTable[] = [
  ...decoys,
  ...evidenceAlarms,
  ...evidenceTrails,
  ...findings,
  ...identities,
  ...keys,
  ...rotation,
  ...secretChanges,
  ...secretReads,
];
