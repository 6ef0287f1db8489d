import { administration } from '../../../../model/controls/administration';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';
import { exceptServices, LEFT_TO_SERVICES } from '../../service-managed';

const id = 'secret-policy-writers';
const exempts = {
  deployment: 'Policies come from grants, through a pull request',
  'secrets-administrator': 'Repairs a policy by hand; its permission set denies it the value',
  'break-glass': 'A policy that locks everybody out is replaced',
};

/** Who can write the policies of secrets: whoever writes a policy decides who reads the value. */
export function secretPolicyWriters(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: administration.accessRights,
    intent: 'Nobody but deployment, administrators of secrets and break-glass puts or deletes the policy of a secret',
    cannotExpress: ['What a policy says: no condition key tells. The review of pull requests does.', LEFT_TO_SERVICES],
    exempts,
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html',
    statements: (scope) => {
      const { resources, condition } = exceptServices(scope);
      return [
        PolicyStatement.deny({
          sid: sidOf(id),
          actions: ['secretsmanager:DeleteResourcePolicy', 'secretsmanager:PutResourcePolicy'],
          resources,
          conditions: [condition, ...exceptExempt({ id, exempts }, scope)],
        }),
      ];
    },
  };
}
