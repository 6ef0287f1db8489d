import { delegationRequests } from '../../../../src/constructs/guardrails/catalogue/organization/delegation-requests';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: delegationRequests(),
  rows: ({ administrator, breakGlass, controlTower, deployment, accounts }) => {
    const resource = `arn:aws:iam::${accounts.security}:delegation-request/0a1b2c3d`;
    const answers = 'AcceptDelegationRequest AssociateDelegationRequest SendDelegationToken';
    return {
      denied: [
        ...eachCall({ who: 'an administrator', by: administrator, service: 'iam', resource, actions: answers }),
        ...eachCall({ who: 'the deployment role', by: deployment, service: 'iam', resource, actions: answers }),
        {
          what: 'somebody in an emergency lends their rights to a partner',
          by: breakGlass,
          action: 'iam:SendDelegationToken',
          resource,
        },
      ],
      allowed: [
        ...eachCall({
          who: 'a role that manages accounts',
          by: controlTower,
          service: 'iam',
          resource,
          actions: answers,
        }),
        ...eachCall({
          who: 'an administrator',
          by: administrator,
          service: 'iam',
          resource,
          actions: 'GetDelegationRequest ListDelegationRequests RejectDelegationRequest',
        }),
      ],
    };
  },
};
