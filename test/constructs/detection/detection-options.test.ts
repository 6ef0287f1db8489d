import { Detections } from '../../../src/constructs/detection/catalogue/detections';
import { refusal } from '../../helpers/synth/refusal';

test.each<[string, () => unknown, string]>([
  [
    'an endpoint that is none',
    () => Detections.secretReadOutsideEndpoints({ vpcEndpoints: ['vpc-0123456789abcdef0'] }),
    "`vpcEndpoints` must match ^vpce-[0-9a-f]{8,17}$, got 'vpc-0123456789abcdef0'",
  ],
  [
    'no endpoint',
    () => Detections.secretReadOutsideEndpoints({ vpcEndpoints: [] }),
    '`vpcEndpoints` must have at least one entry, got none',
  ],
  [
    'an account without its leading zero',
    () => Detections.secretReadByStranger({ accounts: ['12345678901'] }),
    "`accountId` must be 12 digits, got '12345678901': keep leading zeros and write it as a string",
  ],
  [
    'no account',
    () => Detections.roleAssumedByStranger({ accounts: [] }),
    '`accounts` must have at least one entry, got none',
  ],
  [
    'a bucket in capitals',
    () => Detections.trailBucketChanged({ buckets: ['Trail'] }),
    "`buckets` must match ^[a-z0-9.-]{3,63}$, got 'Trail'",
  ],
  [
    'the name of a function with a space',
    () => Detections.rotationFunctionChanged({ functions: ['rotate *'] }),
    "`functions` must match ^[\\w*-]+$, got 'rotate *'",
  ],
  [
    'a decoy by its ARN',
    () => Detections.decoyTouched({ secrets: ['arn:aws:secretsmanager:eu-central-1:111111111111:secret:a'] }),
    "`secrets` must match ^[\\w/+=.@-]{1,512}$, got 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:a'",
  ],
  [
    'no name of alarms',
    () => Detections.alarmRuleChanged({ names: [] }),
    '`names` must have at least one entry, got none',
  ],
])('refuses %s', (_, make, message) => {
  expect(refusal(make)).toBe(message);
});
