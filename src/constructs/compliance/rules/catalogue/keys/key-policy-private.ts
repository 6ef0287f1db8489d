import { keys } from '../../../../../model/controls/keys';
import { type ConfigRule, pageOf } from '../../config-rule';

const identifier = 'KMS_KEY_POLICY_NO_PUBLIC_ACCESS';

/** A key for everybody protects nothing. */
export function keyPolicyPrivate(): ConfigRule {
  return {
    id: 'key-policy-private',
    intent: 'The policy of no key admits everybody',
    control: keys.policies,
    resourceTypes: ['AWS::KMS::Key'],
    source: { kind: 'managed', identifier },
    missingIn: [
      'ap-east-2',
      'ap-southeast-5',
      'ap-southeast-6',
      'ap-southeast-7',
      'ca-west-1',
      'mx-central-1',
      'us-gov-east-1',
      'us-gov-west-1',
    ],
    blindSpots: ['Wildcards and policy variables count as everybody, whatever else a statement demands'],
    page: pageOf(identifier),
  };
}
