import { Guardrails } from '../../../../../src/constructs/guardrails/catalogue/guardrails';
import type { Production } from '../../../../../src/constructs/guardrails/catalogue/secrets/production';
import { prod } from '../../../../../stacks/environments/prod';
import { actorsOf, roleOfSet } from '../../../../helpers/synth/guardrails/actors';
import { ask, policiesOf } from '../../../../helpers/synth/guardrails/ask';
import { creation } from '../../../../helpers/synth/guardrails/requests';

const actors = actorsOf(prod);
const roles = [roleOfSet('Developer')];

/** Whether a developer may read a secret of an environment, and create one. */
function mayDevelop(production: Production, environment: string) {
  const attached = policiesOf([Guardrails.secretDevelopers({ roles, production })], actors);
  const resource = `arn:aws:secretsmanager:eu-central-1:${actors.accounts.security}:secret:${environment}/orders/login-a1B2c3`;
  const by = actors.developer;
  const read = {
    by,
    what: 'read',
    action: 'secretsmanager:GetSecretValue',
    resource,
    tags: { Environment: environment },
  };
  const create = { by, what: 'create', ...creation(actors, { 'aws:RequestTag/Environment': environment }), resource };
  return [read, create].map((row) => ask(row, actors, attached).verdict);
}

test('where production is known by its accounts, every secret of an account is production', () => {
  expect(mayDevelop({ by: 'account' }, 'prod')).toEqual(['denied', 'denied']);
  expect(mayDevelop({ by: 'account' }, 'dev')).toEqual(['denied', 'denied']);
});

test.each(['name', 'tag'] as const)('where production is known by %s, other environments stay open', (by) => {
  const production = { by, environments: ['prod', 'staging'] };
  expect(mayDevelop(production, 'prod')).toEqual(['denied', 'denied']);
  expect(mayDevelop(production, 'staging')).toEqual(['denied', 'denied']);
  expect(mayDevelop(production, 'dev')).toEqual(['allowed', 'allowed']);
  expect(mayDevelop(production, 'product')).toEqual(['allowed', 'allowed']);
});

test('other people are not bound', () => {
  const guardrail = Guardrails.secretDevelopers({ roles, production: { by: 'account' } });
  const row = {
    what: 'read',
    by: actors.administrator,
    action: 'secretsmanager:GetSecretValue',
    resource: actors.secret('orders/login'),
  };
  expect(ask(row, actors, policiesOf([guardrail], actors)).verdict).toBe('allowed');
});

test('throws for roles that are anybody, and for environments that are none or have another shape', () => {
  expect(() => Guardrails.secretDevelopers({ roles: ['*'], production: { by: 'account' } })).toThrow(
    new Error("`roles` must give 'developers' names of roles with at least three letters before a '*', got '*'"),
  );
  expect(() => Guardrails.secretDevelopers({ roles, production: { by: 'name', environments: [] } })).toThrow(
    new Error("`environments` of guardrail 'secret-developers' must name at least one, got none"),
  );
  expect(() => Guardrails.secretDevelopers({ roles, production: { by: 'tag', environments: ['prod*'] } })).toThrow(
    new Error(
      "`environments` of guardrail 'secret-developers' must be environments of 1 to 64 characters of A-Z a-z 0-9 _+=.@-, got 'prod*'",
    ),
  );
});
