import { createOrganization } from '../../src/environment';
import { environments } from '../../stacks/organization/environments';
import { guardrailSets } from '../../stacks/organization/guardrail-sets';
import { optional } from '../../stacks/organization/guardrails';
import { organization } from '../../stacks/organization/organization';
import { roles } from '../../stacks/organization/roles';
import { tables } from '../constructs/guardrails/tables/all';
import { actorsOf } from '../helpers/synth/guardrails/actors';
import { ask } from '../helpers/synth/guardrails/ask';
import { attachedAsSynthesized, sidsOf, without } from '../helpers/synth/guardrails/attached-as-synthesized';
import { creation } from '../helpers/synth/guardrails/requests';
import { synth } from '../helpers/synth/synth';

const stack = synth((app) => createOrganization(app, organization))('org-guardrails');
const scope = { partition: organization.partition, organizationId: organization.id, roles };
const reference = Object.values(guardrailSets).flatMap(({ guardrails }) => guardrails);

test('every guardrail of the organization has a table of requests', () => {
  const proven = tables.map(({ guardrail }) => guardrail.id);
  expect(reference.map(({ id }) => id).filter((id) => !proven.includes(id))).toEqual([]);
});

test('every guardrail of the library is one of the organization, or off by default with a reason', () => {
  for (const guardrail of optional) expect(guardrail.offByDefault).toEqual(expect.any(String));
  expect(reference.filter(({ offByDefault }) => offByDefault !== undefined)).toEqual([]);
  const used = [...reference, ...optional].map(({ id }) => id);
  expect(tables.map(({ guardrail }) => guardrail.id).filter((id) => !used.includes(id))).toEqual([]);
});

describe.each(Object.values(environments))('with the policies that are attached above $name', (environment) => {
  const actors = actorsOf(environment);
  const unit = organization.units[environment.name as keyof typeof organization.units].id;
  const attached = attachedAsSynthesized(stack, [organization.rootId, unit]);

  const here = Object.values(guardrailSets)
    .filter(({ targets }) => targets.includes(environment.name))
    .flatMap(({ guardrails }) => guardrails);

  test.each(Object.values(environments).filter(({ name }) => name !== environment.name))(
    'approves no key and no rotation function of $name',
    (other) => {
      const { administrator, deployment, secret, key, regions } = actors;
      const account = other.accounts.security;
      const named = { 'secretsmanager:KmsKeyArn': key(account) };
      const rotating = {
        'secretsmanager:RotationLambdaARN': `arn:aws:lambda:${regions.primary}:${account}:function:rotate-orders`,
      };
      const resource = secret('orders/database');
      const rows = [administrator, deployment].flatMap((by) => [
        { what: 'creates under the key', by, ...creation(actors, named) },
        { what: 'moves to the key', by, action: 'secretsmanager:UpdateSecret', resource, context: named },
        { what: 'rotates with the function', by, action: 'secretsmanager:RotateSecret', resource, context: rotating },
      ]);
      const passing = rows.filter((row) => ask(row, actors, attached).verdict !== 'denied');
      expect(passing.map(({ what }) => what)).toEqual([]);
    },
  );

  describe.each(here)('$id', (guardrail) => {
    const table = tables.find((each) => each.guardrail.id === guardrail.id);
    const { denied = [], allowed = [] } = table?.rows(actors) ?? {};
    const sids = sidsOf(guardrail, scope);

    test('denies what it must, by a statement of its own or of another guardrail', () => {
      expect(denied).not.toHaveLength(0);
      const passing = denied.filter((row) => {
        const answer = ask(row, actors, attached);
        return answer.verdict !== 'denied' || answer.by.kind !== 'explicit';
      });
      expect(passing.map(({ what }) => what)).toEqual([]);
    });

    test('leaves allowed what must go on', () => {
      expect(allowed).not.toHaveLength(0);
      const held = allowed.filter((row) => ask(row, actors, attached).verdict !== 'allowed');
      expect(held.map(({ what }) => what)).toEqual([]);
    });

    test('is missed when it is removed', () => {
      const rest = without(attached, sids);
      expect(denied.filter((row) => ask(row, actors, rest).verdict === 'allowed')).not.toHaveLength(0);
    });
  });
});
