import { Arn } from '../../model/arn';
import { request } from '../../model/policy/conditions';
import { serviceHost } from '../../model/service-host';
import type { IConsumer } from '../access/i-consumer';
import type { AwsAccount } from '../accounts/aws-account';

/** Parameters that a role reads. */
export interface ParameterAccess {
  /** The account and Region that hold the parameters. */
  readonly account: AwsAccount;
  /** Whole names. */
  readonly parameters: readonly string[];
  /** Full ARNs of the customer keys of those that are SecureStrings. */
  readonly keyArns: readonly string[];
  /** What the service calls: `ssm:GetParameters` alone unless it is said. */
  readonly actions?: readonly string[];
}

/**
 * Lets a role read parameters, and decrypt them by Parameter Store alone. Of the key that AWS manages, every principal
 * of the account may do so that may read the parameter.
 *
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html
 */
export function grantParameters(consumer: IConsumer, access: ParameterAccess): void {
  const { account, parameters, keyArns, actions = ['ssm:GetParameters'] } = access;
  if (parameters.length === 0) return;
  const { name: region, partition } = account.region;
  const arns = parameters.map((parameter) => {
    const resource = `parameter/${parameter.replace(/^\//, '')}`;
    return Arn.of({ partition, service: 'ssm', region, account: account.accountId.value, resource }).toString();
  });
  consumer.addAccess({ verb: 'ReadParameters', actions, resources: arns, conditions: [] });
  if (keyArns.length === 0) return;
  const conditions = [
    request('StringEquals', 'kms:ViaService', [serviceHost('ssm', region)]),
    request('StringEquals', 'kms:EncryptionContext:PARAMETER_ARN', arns),
  ];
  consumer.addAccess({ verb: 'DecryptParameters', actions: ['kms:Decrypt'], resources: keyArns, conditions });
}
