import { confusedDeputy } from '../../../../src/constructs/guardrails/catalogue/perimeter/confused-deputy';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: confusedDeputy({ sourceAccounts: ['777777777777'] }),
  rows: ({ service, consumer, accounts, organizationId, roleArn, secret, key }) => {
    const encrypt = { by: service('cloudtrail'), action: 'kms:GenerateDataKey', resource: key() };
    const stranger = { 'aws:SourceAccount': accounts.foreign };
    return {
      denied: [
        { what: 'a service encrypts for an account in no organization', ...encrypt, context: stranger },
        {
          what: 'a service encrypts for an account of another organization',
          ...encrypt,
          context: { ...stranger, 'aws:SourceOrgID': 'o-z9y8x7w6v5' },
        },
        {
          what: 'a service reads a secret for an account in no organization',
          by: service('appflow'),
          action: 'secretsmanager:GetSecretValue',
          resource: secret('orders/database'),
          context: stranger,
        },
        {
          what: 'a service assumes a role for an account in no organization',
          by: service('lambda'),
          action: 'sts:AssumeRole',
          resource: roleArn('orders-api'),
          context: stranger,
        },
      ],
      allowed: [
        {
          what: 'a service forwards a consumer’s own call, wherever it was asked from',
          by: consumer,
          action: 'kms:Decrypt',
          resource: key(),
          context: stranger,
        },
        {
          what: 'CloudTrail encrypts for the audit account',
          ...encrypt,
          context: { 'aws:SourceAccount': accounts.audit, 'aws:SourceOrgID': organizationId },
        },
        {
          what: 'CloudTrail encrypts for the management account',
          ...encrypt,
          context: { 'aws:SourceAccount': accounts.management, 'aws:SourceOrgID': organizationId },
        },
        {
          what: 'a service encrypts for an account that is named',
          ...encrypt,
          context: { 'aws:SourceAccount': '777777777777' },
        },
        { what: 'a service that does not say for whom uses a grant', ...encrypt, action: 'kms:Decrypt' },
        {
          what: 'ECS assumes the role of a task',
          by: service('ecs-tasks'),
          action: 'sts:AssumeRole',
          resource: roleArn('orders-api', accounts.workload),
          context: { 'aws:SourceAccount': accounts.workload, 'aws:SourceOrgID': organizationId },
        },
        {
          what: 'a consumer reads a secret',
          by: consumer,
          action: 'secretsmanager:GetSecretValue',
          resource: secret('orders/database'),
        },
      ],
    };
  },
};
