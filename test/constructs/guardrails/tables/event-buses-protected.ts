import { eventBusesProtected } from '../../../../src/constructs/guardrails/catalogue/audit/event-buses-protected';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: eventBusesProtected(),
  rows: ({ administrator, breakGlass, consumer, deployment, accounts, regions }) => {
    const buses = `arn:aws:events:${regions.primary}:${accounts.security}:event-bus`;
    const policy = { service: 'events', resource: '*', actions: 'PutPermission RemovePermission' };
    const bus = { service: 'events', resource: `${buses}/default`, actions: 'UpdateEventBus' };
    return {
      denied: [
        ...eachCall({ who: 'an administrator', by: administrator, ...policy }),
        ...eachCall({ who: 'an administrator', by: administrator, ...bus }),
        ...eachCall({ who: 'somebody in an emergency', by: breakGlass, ...policy }),
      ],
      allowed: [
        ...eachCall({ who: 'the deployment role', by: deployment, ...policy }),
        ...eachCall({ who: 'the deployment role', by: deployment, ...bus }),
        {
          what: 'an administrator changes a bus of a team',
          by: administrator,
          action: 'events:UpdateEventBus',
          resource: `${buses}/orders`,
        },
        { what: 'a workload puts an event', by: consumer, action: 'events:PutEvents', resource: `${buses}/default` },
      ],
    };
  },
};
