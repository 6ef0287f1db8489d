import { DataAwsKmsKey } from '@cdktf/provider-aws/lib/data-aws-kms-key';
import type { Construct } from 'constructs';
import { refusalOf, refuseDestroy, type Undeclared } from './undeclared';

const SCHEDULED = 'contains(["PendingDeletion", "PendingReplicaDeletion"]';

/**
 * Refuses a plan while an undeclared key exists that is not scheduled for deletion.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html
 */
export function refuseUndeclaredKeys(scope: Construct, { provider, undeclared }: Undeclared): void {
  const keys = new DataAwsKmsKey(scope, 'Keys', {
    provider,
    keyId: `\${each.key}`,
    lifecycle: {
      postcondition: [
        {
          condition: `\${${SCHEDULED}, self.key_state)}`,
          errorMessage: refusalOf('key', `\${each.value} (\${each.key})`),
        },
      ],
    },
  });
  keys.addOverride('for_each', `\${${undeclared}}`);
  refuseDestroy(scope, 'KeysKept', {
    what: 'key',
    kept: () =>
      `[for arn, key in data.aws_kms_key.${keys.friendlyUniqueId} : "$\{${undeclared}[arn]} ($\{arn})" if !${SCHEDULED}, key.key_state)]`,
  });
}
