import { createOrganization } from '../../src/environment';
import type { ContextValue } from '../../src/iam';
import type { StatementJson } from '../../src/model/policy/statement';
import { environments } from '../../stacks/organization/environments';
import { organization } from '../../stacks/organization/organization';
import { actorsOf } from '../helpers/synth/guardrails/actors';
import { ask } from '../helpers/synth/guardrails/ask';
import { attachedAsSynthesized } from '../helpers/synth/guardrails/attached-as-synthesized';
import { resources, synth } from '../helpers/synth/synth';

const stacks = synth((app) => createOrganization(app, organization));
const sets = resources(stacks('org-people'), 'aws_ssoadmin_permission_set_inline_policy');
const { Statement } = JSON.parse(String(sets['SecretsAdministrator/Policy']?.inline_policy)) as {
  readonly Statement: readonly StatementJson[];
};
const calls = Statement.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Action = [] }) => [Action].flat());

/** How people make the calls that a guardrail allows in one way alone. */
const AS_ALLOWED: Readonly<Record<string, Readonly<Record<string, ContextValue>>>> = {
  'secretsmanager:DeleteSecret': { 'secretsmanager:RecoveryWindowInDays': 30 },
  'secretsmanager:PutResourcePolicy': { 'secretsmanager:BlockPublicPolicy': 'true' },
  'secretsmanager:RotateSecret': { 'secretsmanager:ModifyRotationRules': 'false' },
  'secretsmanager:TagResource': { 'aws:TagKeys': ['note'], 'aws:RequestTag/note': 'on call' },
  'secretsmanager:UntagResource': { 'aws:TagKeys': ['note'] },
};

describe.each(Object.values(environments))('an administrator of secrets in $name', (environment) => {
  const actors = actorsOf(environment);
  const unit = organization.units[environment.name as keyof typeof organization.units].id;
  const attached = attachedAsSynthesized(stacks('org-guardrails'), [organization.rootId, unit]);
  const { primary } = environment.regions;
  const place = `${primary}:${environment.accounts.security}`;
  const resourceOf = (action: string) => {
    if (action.startsWith('lambda:')) {
      return `arn:aws:lambda:${place}:function:rotate-${environment.name}-orders-database`;
    }
    return action.startsWith('secretsmanager:') && action !== 'secretsmanager:ListSecrets'
      ? actors.secret('orders/database')
      : '*';
  };

  // The set and the guardrails are two lists of one thing: what the set promises, no guardrail may take.
  test('may, under every guardrail, what the permission set allows', () => {
    expect(calls.length).toBeGreaterThan(10);
    const refused = calls.filter((action) => {
      const row = { what: action, by: actors.secretsAdministrator, action, resource: resourceOf(action) };
      return ask({ ...row, context: AS_ALLOWED[action] ?? {} }, actors, attached).verdict !== 'allowed';
    });
    expect(refused).toEqual([]);
  });

  test('does not end a rotation, and the permission set does not say so', () => {
    const action = 'secretsmanager:CancelRotateSecret';
    const row = { what: 'cancels', by: actors.secretsAdministrator, action, resource: resourceOf(action) };
    expect(ask(row, actors, attached).verdict).toBe('denied');
    expect(calls).not.toContain(action);
  });
});
