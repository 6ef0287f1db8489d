import type { KeyGrant, OrganizationLevel } from '../layers/policies';
import type { Policy } from '../policy/policy';
import type { Tags } from '../request/principal';

/**
 * The KMS key that encrypts a secret or parameter: the AWS managed key of the service (`aws/secretsmanager`, `aws/ssm`),
 * or a customer managed key.
 */
export type SecretKey =
  | { readonly managedBy: 'aws' }
  | {
      readonly managedBy: 'customer';
      /** ARN of the key. */
      readonly arn: string;
      readonly policy: Policy;
      /** @default - none */
      readonly grants?: readonly KeyGrant[];
      /** All tags of the key. @default - they stay open */
      readonly tags?: Tags;
      /** RCPs of the key's account. @default - none apply */
      readonly resourceControl?: readonly OrganizationLevel[];
    };
