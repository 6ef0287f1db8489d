import { accountRegions } from '../../../../src/constructs/guardrails/catalogue/organization/account-regions';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: accountRegions(),
  rows: ({ administrator, breakGlass, controlTower, deployment, accounts, root }) => {
    const calls = {
      service: 'account',
      resource: `arn:aws:account::${accounts.security}:account`,
      actions: 'DisableRegion EnableRegion',
    };
    return {
      denied: [
        ...eachCall({ who: 'an administrator', by: administrator, ...calls }),
        ...eachCall({ who: 'the deployment role', by: deployment, ...calls }),
        ...eachCall({ who: 'somebody in an emergency', by: breakGlass, ...calls }),
        ...eachCall({ who: 'the root user', by: root, ...calls }),
      ],
      allowed: [
        ...eachCall({ who: 'AWS Control Tower', by: controlTower, ...calls }),
        {
          what: 'an administrator lists the Regions',
          by: administrator,
          action: 'account:ListRegions',
          resource: calls.resource,
        },
      ],
    };
  },
};
