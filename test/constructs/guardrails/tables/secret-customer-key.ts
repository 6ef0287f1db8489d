import { secretCustomerKey } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-customer-key';
import { creation } from '../../../helpers/synth/guardrails/requests';
import { createdByOwningServices, underOpenNames } from '../../../helpers/synth/guardrails/service-rows';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: secretCustomerKey(),
  rows: (actors) => {
    const withoutKey = creation(actors, { 'secretsmanager:KmsKeyArn': undefined });
    return {
      denied: [
        ...underOpenNames('creates a secret without a key', { action: 'secretsmanager:CreateSecret' }, actors),
        {
          what: 'an administrator hides behind a `!` in the name of a secret without a key',
          by: actors.administrator,
          ...creation(actors, {
            'secretsmanager:Name': `${actors.environment}/orders!database`,
            'secretsmanager:KmsKeyArn': undefined,
          }),
        },
        { what: 'an administrator creates a secret without a key', by: actors.administrator, ...withoutKey },
        { what: 'the deployment role creates a secret without a key', by: actors.deployment, ...withoutKey },
        { what: 'a break-glass session creates a secret without a key', by: actors.breakGlass, ...withoutKey },
      ],
      allowed: [
        {
          what: 'the deployment role creates a secret under a customer key',
          by: actors.deployment,
          ...creation(actors),
        },
        ...createdByOwningServices({}, actors),
      ],
    };
  },
};
