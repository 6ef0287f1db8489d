import { organizationPolicies } from '../../../../src/constructs/guardrails/catalogue/organization/organization-policies';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: organizationPolicies(),
  rows: ({ administrator, breakGlass, deployment, organizationId }) => {
    const resource = `arn:aws:organizations::200000000001:policy/${organizationId}/service_control_policy/p-0a1b2c3d`;
    return {
      denied: [
        ...eachCall({
          who: 'an administrator of the account to which policies are delegated',
          by: administrator,
          service: 'organizations',
          resource,
          actions: `
            AttachPolicy DeletePolicy DeleteResourcePolicy DetachPolicy DisablePolicyType MoveAccount PutResourcePolicy
            UpdatePolicy
          `,
        }),
        {
          what: 'somebody in an emergency detaches a guardrail',
          by: breakGlass,
          action: 'organizations:DetachPolicy',
          resource,
        },
      ],
      allowed: [
        {
          what: 'the deployment role changes a guardrail',
          by: deployment,
          action: 'organizations:UpdatePolicy',
          resource,
        },
        {
          what: 'the deployment role detaches a guardrail',
          by: deployment,
          action: 'organizations:DetachPolicy',
          resource,
        },
        {
          what: 'an administrator reads a guardrail',
          by: administrator,
          action: 'organizations:DescribePolicy',
          resource,
        },
      ],
    };
  },
};
