import { access } from '../../../../model/controls/access';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';
import { exceptServices, LEFT_TO_SERVICES } from '../../service-managed';

const id = 'secret-public-policy';

/**
 * A policy is put on a secret only with AWS's check that it opens the secret to nobody outside. In Terraform this is
 * `block_public_policy` of `aws_secretsmanager_secret_policy`; the argument `policy` of `aws_secretsmanager_secret`
 * asks for no check, and is refused.
 */
export function secretPublicPolicy(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: access.secretPolicies,
    intent: 'Nobody puts a policy on a secret without the check that blocks public access',
    cannotExpress: [
      'The check finds broad access, not each wrong principal: who is named stays for the review.',
      'Policies that were put before are not checked again.',
      'A new replica gets a copy of the policy without any call that could be checked.',
      LEFT_TO_SERVICES,
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html',
    statements: (scope) => {
      const { resources, condition } = exceptServices(scope);
      return [
        PolicyStatement.deny({
          sid: sidOf(id),
          actions: ['secretsmanager:PutResourcePolicy'],
          resources,
          // Without the flag AWS checks nothing, so its absence is denied as well.
          conditions: [condition, request('BoolIfExists', 'secretsmanager:BlockPublicPolicy', ['false'])],
        }),
      ];
    },
  };
}
