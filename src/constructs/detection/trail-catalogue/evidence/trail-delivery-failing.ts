import { audit } from '../../../../model/controls/audit';
import { attack } from '../../../../model/detections/attack';
import type { SilenceDetection } from '../../trail-detection';

/** A bucket or a key that refuses CloudTrail leaves no event. */
export function trailDeliveryFailing(): SilenceDetection {
  return {
    id: 'trail-delivery-failing',
    intent: 'The trail does not record, or cannot deliver its files',
    severity: 'critical',
    control: audit.trail,
    techniques: [attack.disableLogs],
    carrier: 'trail-watch',
    exempts: {},
    every: 'hour',
    judgement: { kind: 'present' },
    about: { service: 'cloudtrail', call: 'DeliveryFailed', parameter: 'name' },
    lookBackHours: 0,
    watches: { kind: 'status' },
    runbook: [
      'Find who changed the policy of the bucket or of its key: `trail-bucket-changed` and `key-policy-changed` say so',
      'Deploy the trail again: its policies come back',
      'Look for what happened meanwhile in the event history of each account, which keeps 90 days',
    ],
    falseAlarms: ['An outage of S3 or KMS'],
    blindSpots: ['An error that was there and went between two looks'],
    page: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrailStatus.html',
  };
}
