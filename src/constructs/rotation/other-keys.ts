import { request } from '../../model/policy/conditions';
import { PolicyStatement } from '../../model/policy/statement';
import type { ISecret } from '../access/i-secret';

/**
 * Refuses a rotation function every key but those of its secrets, whatever a key's own policy allows: whoever moved a
 * secret under a key of his own could otherwise let the function encrypt the next value with it. Keys are named by their
 * ARNs, as an alias or a tag can be moved to another key. A secret under the key that AWS manages is left out, because
 * that key's ARN is not known.
 *
 * @returns nothing where no key of the secrets is known
 */
export function neverOtherKeys(secrets: readonly ISecret[]): readonly PolicyStatement[] {
  const keys = secrets.flatMap(({ key, regions }) => (key ? regions.map((region) => key.keyArn(region)) : []));
  if (keys.length === 0) return [];
  const withoutKey = secrets
    .filter(({ key }) => key === undefined)
    .flatMap((secret) => secret.regions.map((region) => secret.arnPattern(region)));
  return [
    PolicyStatement.deny({
      sid: 'NeverOtherKeys',
      actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
      resources: { allExcept: keys },
      conditions: [
        request('StringLike', 'kms:ViaService', ['secretsmanager.*']),
        ...(withoutKey.length > 0 ? [request('StringNotLike', 'kms:EncryptionContext:SecretARN', withoutKey)] : []),
      ],
    }),
  ];
}
