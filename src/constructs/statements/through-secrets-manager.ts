import type { Condition } from '../../model/policy/condition';
import { request } from '../../model/policy/conditions';
import type { Region } from '../../model/region';

/**
 * Demands of calls to KMS that Secrets Manager of one of the Regions makes them, for one of the secrets.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 */
export function throughSecretsManager(regions: readonly Region[], secretArns: readonly string[]): readonly Condition[] {
  return [
    request(
      'StringEquals',
      'kms:ViaService',
      regions.map((region) => region.viaService('secretsmanager')),
    ),
    request('StringLike', 'kms:EncryptionContext:SecretARN', secretArns),
  ];
}
