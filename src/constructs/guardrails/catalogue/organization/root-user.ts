import { administration } from '../../../../model/controls/administration';
import { caller } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'root-user';

/**
 * The root user of a member account, whom no identity policy bounds, has no secrets and no keys. SCPs bind root users
 * of member accounts.
 */
export function rootUser(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: administration.rootUser,
    intent: 'Nobody uses the root user of a member account for secrets, keys or parameters',
    cannotExpress: ['No SCP binds the management account: keep its root user without keys, and secrets out of it.'],
    exempts: {},
    page: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html',
    statements: ({ partition }) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['kms:*', 'secretsmanager:*', 'ssm:*'],
        wildcardActions: { reason: 'Nothing that a root user does with secrets and keys is ordinary' },
        resources: ['*'],
        conditions: [caller('ArnLike', 'aws:PrincipalArn', [`arn:${partition}:iam::*:root`])],
      }),
    ],
  };
}
