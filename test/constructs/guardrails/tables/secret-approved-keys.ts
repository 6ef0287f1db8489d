import { secretApprovedKeys } from '../../../../src/constructs/guardrails/secrets/secret-approved-keys';
import { dev } from '../../../../stacks/environments/dev';
import { prod } from '../../../../stacks/environments/prod';
import { creation, ownedBy, serviceCreation } from '../../../helpers/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretApprovedKeys({ keyAccounts: [dev.accounts.security, prod.accounts.security] }),
  rows: (actors) => {
    const { administrator, deployment, secretsAdministrator, key, accounts } = actors;
    const update = { action: 'secretsmanager:UpdateSecret', resource: actors.secret('orders/database') };
    return {
      denied: [
        {
          what: 'an administrator hides behind a `!` in the name of a secret under a key of another account',
          by: administrator,
          ...creation(actors, {
            'secretsmanager:Name': `${actors.environment}/orders!database`,
            'secretsmanager:KmsKeyArn': key(accounts.foreign),
          }),
          resource: actors.secret('orders!database'),
        },
        {
          what: 'an administrator moves a secret with a `!` in its name to a key of another account',
          by: administrator,
          ...update,
          resource: actors.secret('orders!database'),
          context: { 'secretsmanager:KmsKeyArn': key(accounts.foreign) },
        },
        {
          what: 'an administrator creates a secret under a key of another account',
          by: administrator,
          ...creation(actors, { 'secretsmanager:KmsKeyArn': key(accounts.foreign) }),
        },
        {
          what: 'the deployment role creates a secret under an alias that is not resolved',
          by: deployment,
          ...creation(actors, { 'secretsmanager:KmsKeyArn': 'alias/aws/secretsmanager' }),
        },
        {
          what: 'an administrator moves a secret to a key of a workload',
          by: administrator,
          ...update,
          context: { 'secretsmanager:KmsKeyArn': key(accounts.workload) },
        },
        {
          what: 'an administrator drops the key, and the key of the request is empty',
          by: administrator,
          ...update,
          context: { 'secretsmanager:KmsKeyArn': '' },
        },
      ],
      allowed: [
        {
          what: 'the deployment role changes a description, and Terraform names the key again',
          by: deployment,
          ...update,
          context: { 'secretsmanager:KmsKeyArn': key(), 'secretsmanager:Description': 'Login' },
        },
        {
          what: 'an administrator of secrets changes a description and names no key',
          by: secretsAdministrator,
          ...update,
          context: { 'secretsmanager:Description': 'Login' },
        },
        {
          what: 'RDS moves its secret to a key of a workload, for an administrator',
          by: administrator,
          ...update,
          resource: actors.serviceSecret('rds!db-0a1b2c3d'),
          tags: ownedBy('rds'),
          context: { 'secretsmanager:KmsKeyArn': key(accounts.workload), 'aws:CalledVia': ['rds.amazonaws.com'] },
        },
        {
          what: 'RDS creates its secret under a key of a workload, for an administrator',
          by: administrator,
          ...serviceCreation(actors, { 'secretsmanager:KmsKeyArn': key(accounts.workload) }),
        },
      ],
    };
  },
};
