import { authentication } from '../../../../model/controls/authentication';
import { attack } from '../../../../model/detections/attack';
import type { Detection } from '../../detection';
import { calls } from '../../trail-pattern';

/** AWS has found one of your keys in public. */
export function keyQuarantined(): Detection {
  return {
    id: 'key-quarantined',
    intent: 'AWS attaches its quarantine policy to a user',
    severity: 'critical',
    control: authentication.workloads,
    techniques: [attack.additionalCredentials],
    carrier: 'event-rule',
    exempts: {},
    runbook: [
      'Deactivate the key of the user that `requestParameters` names: the quarantine leaves much allowed',
      'List what was done with it, in all Regions',
      'Rotate every secret that it read, and remove it from where it was found',
    ],
    falseAlarms: ['None: AWS does it only for keys that it has seen in public'],
    blindSpots: [],
    page: 'https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSCompromisedKeyQuarantineV2.html',
    pattern: () =>
      calls('iam', ['AttachRolePolicy', 'AttachUserPolicy', 'PutUserPolicy'], {
        requestParameters: {
          $or: [
            { policyArn: [{ wildcard: '*AWSCompromisedKeyQuarantine*' }] },
            { policyName: [{ wildcard: '*AWSCompromisedKeyQuarantine*' }] },
          ],
        },
      }),
  };
}
