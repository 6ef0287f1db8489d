import type { Detection } from '../../../../src/constructs/detection/detection';
import { roles } from '../../../../stacks/organization/roles';
import type { TrailEvent } from '../people/cloudtrail-events';
import { ISSUER, PERMISSION_SETS, ROOT, roleArn } from './events';
import { patched } from './set-path';

/** What must stay silent: the first event that rings, with one field of another value. */
export type NearMiss = readonly [what: string, path: string, value: unknown];

/** The proof of a detection. */
export interface DetectionTable {
  readonly detection: Detection;
  /** Events that ring. */
  readonly fires: readonly TrailEvent[];
  readonly misses: readonly NearMiss[];
}

export const SCOPE = { partition: 'aws', roles } as const;

/** A role for each name that the organization gave to a kind of roles. */
const EXEMPT: Readonly<Record<string, readonly string[]>> = {
  deployment: ['secrets-deployment'],
  rotation: ['rotate-orders', 'serverlessrepo-rotate-orders'],
  'secrets-administrator': [PERMISSION_SETS.administrator],
  'account-management': ['AWSControlTowerExecution', 'OrganizationAccountAccessRole'],
  rollback: [PERMISSION_SETS.rollback],
  'emergency-custodian': ['emergency-custodian'],
};

/** The rows of a table, with those that every detection of its kind has. */
export function rowsOf({ detection, fires, misses }: DetectionTable) {
  const [first] = fires;
  if (first === undefined) throw new Error(`${detection.id} has no event that rings`);
  const exempt = Object.keys(detection.exempts).flatMap((role) => EXEMPT[role] ?? []);
  const all: readonly NearMiss[] = [
    ...misses,
    ...frame(fires),
    ...exempt.map((name) => [`${name} does it`, ISSUER, roleArn(name)] as const),
  ];
  return {
    fires: exempt.length === 0 ? fires : [...fires, patched(first, { 'detail.userIdentity': ROOT })],
    misses: all.map(([what, path, value]) => ({ what, path, event: patched(first, { [path]: value }) })),
  };
}

/** Who records an event, and how, where all that ring have it alike. */
function frame(fires: readonly TrailEvent[]): readonly NearMiss[] {
  const types = new Set(fires.map((event) => event['detail-type']));
  const recorded = fires.every(({ detail }) => 'eventSource' in detail);
  return [
    ...(types.size === 1 ? [['something else reports it', 'detail-type', 'Scheduled Event'] as const] : []),
    recorded
      ? ['another service records it', 'detail.eventSource', 'other.amazonaws.com']
      : ['another service finds it', 'source', 'aws.other'],
  ];
}
