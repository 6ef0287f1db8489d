import { ownResources } from '../../../../src/constructs/guardrails/catalogue/organization/own-resources';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: ownResources(),
  rows: ({ administrator, consumer, controlTower, accounts, key, organizationId, regions, secret }) => {
    const context = { 'aws:ResourceOrgID': 'o-zzzzzzzzzz' };
    const foreign = `arn:aws:secretsmanager:${regions.primary}:${accounts.foreign}:secret:theirs-a1B2c3`;
    return {
      denied: [
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'kms',
          resource: key(accounts.foreign),
          context,
          actions: `
            CreateGrant Decrypt Encrypt GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext
            GenerateDataKeyWithoutPlaintext ReEncryptFrom ReEncryptTo
          `,
        }),
        ...eachCall({
          who: 'a workload',
          by: consumer,
          service: 'secretsmanager',
          resource: foreign,
          context,
          actions: 'PutSecretValue UpdateSecret',
        }),
        {
          what: 'a workload puts a value into a secret of an account that is in no organization',
          by: consumer,
          action: 'secretsmanager:PutSecretValue',
          resource: foreign,
        },
      ],
      allowed: [
        {
          what: 'a workload puts a value into a secret of the organization',
          by: consumer,
          action: 'secretsmanager:PutSecretValue',
          resource: secret('orders/database'),
          context: { 'aws:ResourceOrgID': organizationId },
        },
        {
          what: 'a workload reads a secret that a partner shares',
          by: consumer,
          action: 'secretsmanager:GetSecretValue',
          resource: foreign,
          context,
        },
        {
          what: 'AWS Control Tower uses a key elsewhere',
          by: controlTower,
          action: 'kms:Encrypt',
          resource: key(accounts.foreign),
          context,
        },
      ],
    };
  },
};
