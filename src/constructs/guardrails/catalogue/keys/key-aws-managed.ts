import { encryption } from '../../../../model/controls/encryption';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';
import { allButServiceManaged, RECOGNISED_BY_NAME } from '../../service-managed';

const id = 'key-aws-managed';

/**
 * No value is encrypted under `alias/aws/secretsmanager`, however the secret came to it: by name, by an update with an
 * empty key, or as a replica that names none. Secrets Manager asks KMS in the name of its caller, so the denial reaches
 * the value and not the secret: who attaches this guardrail moves older secrets to a customer key first.
 */
export function keyAwsManaged(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: encryption.customerKeys,
    intent: 'Nobody encrypts the value of a secret under the key that AWS manages',
    cannotExpress: [
      RECOGNISED_BY_NAME,
      'A secret can be given the key, by creating it without a value or by an update: its values stay where they are, and the next one fails.',
      'Values that are there stay readable: a Config rule finds their secrets.',
      'AWS documents that aliases of its keys can be compared for other services; for the key of Secrets Manager it says nothing, and it was not tried.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['kms:Encrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: [
          request('ForAnyValue:StringEquals', 'kms:ResourceAliases', ['alias/aws/secretsmanager']),
          // A service that makes a secret for somebody may leave it under this key.
          request('StringNotLike', 'kms:EncryptionContext:SecretARN', allButServiceManaged(scope).allExcept),
        ],
      }),
    ],
  };
}
