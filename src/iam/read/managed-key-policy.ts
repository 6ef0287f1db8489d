import { serviceHost } from '../../model/service-host';
import { parsePolicy } from '../policy/parse-policy';
import type { Policy } from '../policy/policy';
import { uuid } from '../strings/hole';
import type { StoredValue } from './stored-value';

/** AWS gives its keys ids that no stack knows. */
export const MANAGED_KEY_ID = uuid('id of the AWS managed key');

const remembered = new Map<string, Policy>();

/**
 * The policy AWS gives the managed key of a service: everybody of the account, through that service.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-cmk
 */
export function managedKeyPolicy(service: StoredValue['service'], account: string, region: string): Policy {
  const id = `${service}/${account}/${region}`;
  let policy = remembered.get(id);
  if (policy === undefined) {
    policy = parsePolicy(`aws/${service}`, {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: '*' },
        Action: [
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncrypt*',
          'kms:GenerateDataKey*',
          'kms:CreateGrant',
          'kms:DescribeKey',
        ],
        Resource: '*',
        Condition: {
          StringEquals: { 'kms:CallerAccount': account, 'kms:ViaService': serviceHost(service, region) },
        },
      },
    });
    remembered.set(id, policy);
  }
  return policy;
}
