import { encryption } from '../../../../model/controls/encryption';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';
import { exceptServiceManaged, RECOGNISED_BY_NAME } from '../../service-managed';

const id = 'secret-customer-key';

/** A secret names its key when it is created. Which one, is for `secret-approved-keys` and `key-aws-managed`. */
export function secretCustomerKey(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: encryption.customerKeys,
    intent: 'Nobody creates a secret without naming a KMS key',
    cannotExpress: [
      RECOGNISED_BY_NAME,
      'An update that names no key keeps the secret under the key it has, so it cannot be told from one that is fine.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['secretsmanager:CreateSecret'],
        resources: ['*'],
        conditions: [request('Null', 'secretsmanager:KmsKeyArn', ['true']), exceptServiceManaged(scope)],
      }),
    ],
  };
}
