import { secretAccountReplicas } from '../../../../src/constructs/guardrails/catalogue/secrets/secret-account-replicas';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

const ACTIONS = 'AcceptCrossAccountReplication AssociateCrossAccountReplica DisassociateCrossAccountReplica';

export const table: GuardrailTable = {
  guardrail: secretAccountReplicas(),
  rows: ({ administrator, breakGlass, consumer, deployment, secretsAdministrator, secret }) => {
    const resource = secret('orders/database');
    const calls = { service: 'secretsmanager', resource, actions: ACTIONS };
    return {
      denied: [
        ...eachCall({ who: 'an administrator', by: administrator, ...calls }),
        ...eachCall({ who: 'an administrator of secrets', by: secretsAdministrator, ...calls }),
        {
          what: 'a workload that reads a secret sends it on to an account of its own',
          by: consumer,
          action: 'secretsmanager:AssociateCrossAccountReplica',
          resource,
        },
        {
          what: 'somebody in an emergency sends a secret to another account',
          by: breakGlass,
          action: 'secretsmanager:AssociateCrossAccountReplica',
          resource,
        },
      ],
      allowed: [
        ...eachCall({ who: 'the deployment role', by: deployment, ...calls }),
        {
          what: 'an administrator sees which policies a secret has',
          by: administrator,
          action: 'secretsmanager:ListResourcePolicies',
          resource,
        },
      ],
    };
  },
};
