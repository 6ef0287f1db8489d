import { secretCustomerKey } from '../../../../src/constructs/guardrails/secrets/secret-customer-key';
import type { GuardrailTable } from '../../../helpers/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretCustomerKey(),
  rows: ({ administrator, deployment, serviceSecret, secret, key, environment }) => {
    const create = { action: 'secretsmanager:CreateSecret', resource: secret('orders/database') };
    const name = `${environment}/orders/database`;
    return {
      denied: [
        {
          what: 'an administrator creates a secret without a key',
          by: administrator,
          ...create,
          context: { 'secretsmanager:Name': name },
        },
        {
          what: 'the deployment role creates a secret without a key',
          by: deployment,
          ...create,
          context: { 'secretsmanager:Name': name },
        },
      ],
      allowed: [
        {
          what: 'the deployment role creates a secret under a customer key',
          by: deployment,
          ...create,
          context: { 'secretsmanager:Name': name, 'secretsmanager:KmsKeyArn': key() },
        },
        {
          what: 'RDS creates the secret of a master user for an administrator',
          by: administrator,
          action: 'secretsmanager:CreateSecret',
          resource: serviceSecret('rds!db-0a1b2c3d'),
          context: { 'secretsmanager:Name': 'rds!db-0a1b2c3d', 'aws:CalledVia': ['rds.amazonaws.com'] },
        },
      ],
    };
  },
};
