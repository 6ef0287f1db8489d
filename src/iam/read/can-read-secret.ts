import type { Answer } from '../decide/answer';
import type { AccessPolicies } from '../layers/policies';
import type { Tags } from '../request/principal';
import { joinedAnswer } from './joined-answer';
import type { SecretKey } from './secret-key';
import type { SecretReader } from './stored-value';

/** A secret, as far as reading it is concerned. */
export interface SecretTarget {
  /** ARN of the secret, which may hold hole markers. */
  readonly arn: string;
  readonly key: SecretKey;
  /** All tags of the secret. @default - they stay open */
  readonly tags?: Tags;
}

/**
 * Answers whether a principal can read a secret's value: GetSecretValue must be allowed, and so must the Decrypt that
 * Secrets Manager sends to KMS for the caller.
 *
 * A secret under the AWS managed key cannot be read from another account:
 *
 * @param policies the policies of principal and secret; `grants` and `resource` of the key belong in `secret`
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html
 *
 * @example
 * canReadSecret({ principal: { type: 'role', arn: roleArn } }, { arn: secretArn, key }, policies).verdict;
 */
export function canReadSecret(
  reader: SecretReader,
  { arn, key, tags }: SecretTarget,
  policies: AccessPolicies,
): Answer {
  return joinedAnswer(
    reader,
    {
      service: 'secretsmanager',
      what: 'secret',
      action: 'secretsmanager:GetSecretValue',
      arn,
      key,
      tags,
      // Which version is read is not asked: it has an id, whatever it is.
      encryptionContext: { SecretARN: arn, SecretVersionId: { open: true, present: true } },
    },
    policies,
  );
}
