import type { Answer } from '../decide/answer';
import type { AccessPolicies } from '../layers/policies';
import type { Tags } from '../request/principal';
import { joinedAnswer } from './joined-answer';
import type { SecretKey } from './secret-key';
import type { SecretReader } from './stored-value';

/** A parameter of Systems Manager, as far as reading it is concerned. */
export interface ParameterTarget {
  /** ARN of the parameter, which may hold hole markers. */
  readonly arn: string;
  /** The key of a SecureString. @default - the value is not encrypted */
  readonly key?: SecretKey;
  /** All tags of the parameter. @default - they stay open */
  readonly tags?: Tags;
}

/**
 * Answers whether a principal can read a parameter's value: GetParameter must be allowed, and for a SecureString so
 * must the Decrypt that Systems Manager sends to KMS for the caller, also under the AWS managed key `aws/ssm`.
 *
 * @param policies the policies of principal and parameter; `grants` and `resource` of the key belong in `parameter`
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html
 *
 * @example
 * canReadParameter({ principal: { type: 'role', arn: roleArn } }, { arn: parameterArn }, policies).verdict;
 */
export function canReadParameter(
  reader: SecretReader,
  { arn, key, tags }: ParameterTarget,
  policies: AccessPolicies,
): Answer {
  return joinedAnswer(
    reader,
    {
      service: 'ssm',
      what: 'parameter',
      action: 'ssm:GetParameter',
      arn,
      key,
      tags,
      encryptionContext: { PARAMETER_ARN: arn },
    },
    policies,
  );
}
