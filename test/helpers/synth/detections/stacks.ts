import type { App } from 'cdktf';
import {
  type AwsAccountProps,
  type Detection,
  DetectionSet,
  type DetectionSetProps,
  Detections,
  EventForwarding,
  type EventForwardingProps,
} from '../../../../src';
import { accountStack } from '../organization';
import { SCOPE } from './table';

export const AUDIT: AwsAccountProps = {
  accountId: '333333333333',
  region: 'eu-central-1',
  replicaRegions: ['eu-west-1'],
  deploymentRole: 'deploy',
  organizationId: 'o-a1b2c3d4e5',
};
export const MEMBER: AwsAccountProps = { ...AUDIT, accountId: '222222222222' };
export const SOME: readonly Detection[] = [
  Detections.secretReadDenied(),
  Detections.trailStopped(),
  Detections.guarddutySequence(),
];

/** The detections of an organization in its audit account. */
export function auditStack(app: App, props: Partial<DetectionSetProps> = {}, account: Partial<AwsAccountProps> = {}) {
  const stack = accountStack(app, 'audit', { ...AUDIT, ...account });
  const whole = { environment: 'prod', owner: 'team-security', scope: SCOPE, detections: SOME };
  return new DetectionSet(stack, 'Detections', { ...whole, ...props });
}

/** An account that forwards to them. */
export function memberStack(
  app: App,
  props: Partial<EventForwardingProps> = {},
  account: Partial<AwsAccountProps> = {},
) {
  const stack = accountStack(app, 'member', { ...MEMBER, ...account });
  const whole = { environment: 'prod', auditAccountId: '333333333333', scope: SCOPE, detections: SOME };
  return new EventForwarding(stack, 'Forwarding', { ...whole, ...props });
}
