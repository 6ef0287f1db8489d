import { keyStores } from '../../../../src/constructs/guardrails/catalogue/keys/key-stores';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: keyStores(),
  rows: ({ administrator, breakGlass, deployment, keyAdministrator }) => {
    const calls = {
      service: 'kms',
      resource: '*',
      actions: `
        ConnectCustomKeyStore CreateCustomKeyStore DeleteCustomKeyStore DisconnectCustomKeyStore UpdateCustomKeyStore
      `,
    };
    return {
      denied: [
        ...eachCall({ who: 'an administrator', by: administrator, ...calls }),
        ...eachCall({ who: 'an administrator of keys', by: keyAdministrator, ...calls }),
        {
          what: 'somebody in an emergency takes a store out of use',
          by: breakGlass,
          action: 'kms:DisconnectCustomKeyStore',
          resource: '*',
        },
      ],
      allowed: [
        ...eachCall({ who: 'the deployment role', by: deployment, ...calls }),
        {
          what: 'an administrator lists the stores',
          by: administrator,
          action: 'kms:DescribeCustomKeyStores',
          resource: '*',
        },
      ],
    };
  },
};
