import { secretApprovedKeys } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-approved-keys';
import { dev } from '../../../../stacks/environments/dev';
import { prod } from '../../../../stacks/environments/prod';
import { creation, ownedBy } from '../../../helpers/synth/guardrails/requests';
import { byOwningServices, createdByOwningServices } from '../../../helpers/synth/guardrails/service-rows';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretApprovedKeys({ keyAccounts: [dev.accounts.security, prod.accounts.security] }),
  rows: (actors) => {
    const { administrator, deployment, secretsAdministrator, key, accounts } = actors;
    const update = { action: 'secretsmanager:UpdateSecret', resource: actors.secret('orders/database') };
    const elsewhere = { 'secretsmanager:KmsKeyArn': key(accounts.workload) };
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
        ...byOwningServices('moves its secret to a key of a workload', { ...update, context: elsewhere }, actors)
          .filter(({ tags }) => tags === undefined)
          .map((row) => ({ ...row, tags: ownedBy('a-service') })),
        ...createdByOwningServices(elsewhere, actors),
      ],
    };
  },
};
