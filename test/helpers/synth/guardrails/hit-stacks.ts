import { dirname } from 'node:path';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import type { App, TerraformStack } from 'cdktf';
import { type Guardrail, GuardrailSet, type GuardrailSetProps } from '../../../../src';
import { caller } from '../../../../src/model/policy/conditions';
import { Principal } from '../../../../src/model/policy/principal';
import { PolicyStatement, type StatementProps } from '../../../../src/model/policy/statement';
import { accountStack, SECURITY, WORKLOAD } from '../organization';
import { synthesized } from '../synthesized';
import { guardrailOf, SCOPE } from './made-up';

export const SECRET = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/database';

/** A guardrail of one statement. */
export function denying(id: string, props: Partial<StatementProps>, type?: Guardrail['type']): Guardrail {
  const sid = guardrailOf(id, [300]).statements(SCOPE)[0]?.sid ?? id;
  const actions = ['secretsmanager:DeleteSecret'];
  return {
    ...guardrailOf(id, [], type),
    statements: () => [
      PolicyStatement.deny({
        sid,
        actions,
        resources: ['*'],
        ...(type === 'RESOURCE_CONTROL_POLICY' && { principals: [Principal.everybody()] }),
        ...props,
      }),
    ],
  };
}

/** The RCP that lets in the organization's own identities alone. */
export const ownIdentities = denying(
  'own-identities',
  {
    actions: ['secretsmanager:*'],
    wildcardActions: { reason: 'Whatever is done with a secret' },
    conditions: [caller('StringNotEqualsIfExists', 'aws:PrincipalOrgID', [SCOPE.organizationId])],
  },
  'RESOURCE_CONTROL_POLICY',
);

/**
 * A security account with a role `operator`, a workload's account with a role `worker`, and a set that is meant for the
 * security account.
 *
 * @returns the directory of the synthesis
 */
export function hitStacks(props: Partial<GuardrailSetProps>, allowed: Readonly<Record<string, string>> = {}): string {
  const stacks = synthesized((app: App) => {
    const security = accountStack(app, 'prod-security', SECURITY);
    const workload = accountStack(app, 'prod-workload', WORKLOAD);
    const { operator = 'secretsmanager:DeleteSecret', worker = 'secretsmanager:DeleteSecret' } = allowed;
    role(security, 'operator', operator);
    role(workload, 'worker', worker);
    new GuardrailSet(accountStack(app, 'org-guardrails', SECURITY), 'Trial', {
      name: 'trial',
      scope: SCOPE,
      guardrails: [],
      targets: { security: { id: '111111111111', accounts: ['111111111111'] } },
      rollout: { stage: 'report' },
      ...props,
    });
  });
  return dirname(stacks);
}

function role(stack: TerraformStack, name: string, action: string): void {
  const trust = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const assumeRolePolicy = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
  const made = new IamRole(stack, name, { name, assumeRolePolicy });
  const resource = action === '*' ? '*' : `${SECRET}-??????`;
  const statement = { Effect: 'Allow', Action: action, Resource: resource };
  // A reference to something that no stack has cannot be read.
  const policy = action.startsWith('$') ? action : JSON.stringify({ Version: '2012-10-17', Statement: statement });
  new IamRolePolicy(stack, `${name}-policy`, { role: made.name, policy });
}
