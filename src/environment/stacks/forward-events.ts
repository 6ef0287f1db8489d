import type { TerraformStack } from 'cdktf';
import { Boundary } from '../../constructs/access/boundary';
import { PermissionsBoundary } from '../../constructs/access/permissions-boundary';
import type { DeadLetterQueues } from '../../constructs/alarms/dead-letter-queues';
import { EventForwarding } from '../../constructs/detection/carrier/event-forwarding';
import { Detections } from '../../constructs/detection/catalogue/detections';
import type { Detection, DetectionScope } from '../../constructs/detection/detection';
import { Region } from '../../model/region';
import type { EnvironmentAudit } from '../schema/audit';
import type { Environment } from '../schema/environment';

/** The detections of an environment, that of touched decoys among them. */
export function detectionsOf({ name: environment, audit }: Environment): readonly Detection[] {
  const { detections = [], decoys = [] } = audit ?? {};
  if (decoys.length === 0) return detections;
  return [...detections, Detections.decoyTouched({ secrets: decoys.map(({ name }) => `${environment}/${name}`) })];
}

/** Where an environment's detections look. */
export function detectionScope({ regions }: Environment, { roles }: EnvironmentAudit): DetectionScope {
  return { partition: Region.of(regions.primary).partition, roles };
}

/** Bounds the roles of an account that send events, to the detections too where the environment has any. */
export function forwarderBoundary(stack: TerraformStack, { name, accounts, audit }: Environment): string {
  const boundary = Boundary.forwarder(audit === undefined ? {} : { auditAccount: accounts.audit });
  return new PermissionsBoundary(stack, 'ForwarderBoundary', { environment: name, boundary }).policyArn;
}

/** The queues of an environment's detections, for what rules of its accounts could not hand over, if it has any. */
export function deadLettersOf({ name, accounts, regions, audit }: Environment): DeadLetterQueues | undefined {
  if (audit === undefined) return undefined;
  return { environment: name, auditAccountId: accounts.audit, regions: [regions.primary, ...regions.replicas] };
}

/** Sends what happens in the account of a stack to the detections of an environment, if it has any. */
export function forwardEvents(stack: TerraformStack, environment: Environment, permissionsBoundary: string): void {
  const { name, accounts, regions, audit } = environment;
  if (audit === undefined) return;
  new EventForwarding(stack, 'Forwarding', {
    environment: name,
    auditAccountId: accounts.audit,
    auditRegion: regions.primary,
    scope: detectionScope(environment, audit),
    detections: detectionsOf(environment),
    deadLetterRegions: deadLettersOf(environment)?.regions,
    permissionsBoundary,
  });
}
