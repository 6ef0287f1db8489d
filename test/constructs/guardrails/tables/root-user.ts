import { rootUser } from '../../../../src/constructs/guardrails/catalogue/organization/root-user';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: rootUser(),
  rows: ({ root, consumer, administrator, accounts, secret, key }) => ({
    denied: [
      {
        what: 'the root user reads a secret',
        by: root,
        action: 'secretsmanager:GetSecretValue',
        resource: secret('orders/database'),
      },
      { what: 'the root user replaces the policy of a key', by: root, action: 'kms:PutKeyPolicy', resource: key() },
      {
        what: 'the root user reads a parameter',
        by: root,
        action: 'ssm:GetParameter',
        resource: `arn:aws:ssm:eu-central-1:${accounts.security}:parameter/orders/database`,
      },
    ],
    allowed: [
      { what: 'the root user opens a case with support', by: root, action: 'support:CreateCase', resource: '*' },
      {
        what: 'the root user of the management account, which no SCP binds, describes a key',
        by: { type: 'root', account: accounts.management },
        action: 'kms:DescribeKey',
        resource: key(accounts.management),
      },
      {
        what: 'a consumer reads a secret',
        by: consumer,
        action: 'secretsmanager:GetSecretValue',
        resource: secret('orders/database'),
      },
      { what: 'an administrator describes a key', by: administrator, action: 'kms:DescribeKey', resource: key() },
    ],
  }),
};
