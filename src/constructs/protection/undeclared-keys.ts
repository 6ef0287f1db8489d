import { DataAwsKmsKey } from '@cdktf/provider-aws/lib/data-aws-kms-key';
import type { Construct } from 'constructs';
import { refusalOf, type Undeclared } from './undeclared';

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
          condition: `\${contains(["PendingDeletion", "PendingReplicaDeletion"], self.key_state)}`,
          errorMessage: refusalOf('key', `\${each.value} (\${each.key})`),
        },
      ],
    },
  });
  keys.addOverride('for_each', `\${${undeclared}}`);
}
