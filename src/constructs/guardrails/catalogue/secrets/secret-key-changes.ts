import { encryption } from '../../../../model/controls/encryption';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { notServiceManaged } from '../../service-managed';

const id = 'secret-key-changes';
const exempts = { deployment: 'Keys of secrets and of their replicas are chosen in a pull request' };

/**
 * A secret stays under the key that it was deployed with, and is copied nowhere: whoever moves a secret under a key
 * whose policy they wrote decides who decrypts the next value.
 */
export function secretKeyChanges(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: encryption.customerKeys,
    intent: 'Nobody but deployment names a key for a secret that exists, in any of its Regions, or replicates a secret',
    cannotExpress: [
      'AWS does not document whether an update with an empty key, which stands for the AWS managed key, carries the condition key: if it does not, it passes here, and `key-aws-managed` keeps values from being written under that key.',
      'A secret that somebody creates is under the key that they name: `secret-approved-keys` bounds it.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecret.html',
    statements: (scope) => {
      const bound = [notServiceManaged(), ...exceptExempt({ id, exempts }, scope)];
      return [
        PolicyStatement.deny({
          sid: sidOf(id),
          actions: ['secretsmanager:UpdateSecret'],
          resources: ['*'],
          // An update that names no key keeps the key.
          conditions: [request('Null', 'secretsmanager:KmsKeyArn', ['false']), ...bound],
        }),
        PolicyStatement.deny({
          sid: `${sidOf(id)}Replicas`,
          // No condition key tells the keys of replicas, so the call is deployment's whole.
          actions: ['secretsmanager:ReplicateSecretToRegions'],
          resources: ['*'],
          conditions: bound,
        }),
      ];
    },
  };
}
