import { createOrganization } from '../../stacks/organization/create-organization';
import { guardrailSets } from '../../stacks/organization/guardrail-sets';
import { environments, organization } from '../../stacks/organization/organization';
import { roles } from '../../stacks/organization/roles';
import { tables } from '../constructs/guardrails/tables/all';
import { actorsOf } from '../helpers/guardrails/actors';
import { ask } from '../helpers/guardrails/ask';
import { attachedAsSynthesized, sidsOf, without } from '../helpers/guardrails/attached-as-synthesized';
import { synth } from '../helpers/synth';

const stack = synth((app) => createOrganization(app))('org-guardrails');
const scope = { partition: organization.partition, organizationId: organization.id, roles };
const reference = Object.values(guardrailSets).flatMap(({ guardrails }) => guardrails);

test('every guardrail of the organization has a table of requests', () => {
  const proven = tables.map(({ guardrail }) => guardrail.id);
  expect(reference.map(({ id }) => id).filter((id) => !proven.includes(id))).toEqual([]);
});

test('every guardrail of the library is one of the organization', () => {
  const used = reference.map(({ id }) => id);
  expect(tables.map(({ guardrail }) => guardrail.id).filter((id) => !used.includes(id))).toEqual([]);
});

describe.each(Object.values(environments))('with the policies that are attached above $name', (environment) => {
  const actors = actorsOf(environment);
  const unit = organization.units[environment.name as keyof typeof organization.units].id;
  const attached = attachedAsSynthesized(stack, [organization.rootId, unit]);

  const here = Object.values(guardrailSets)
    .filter(({ targets }) => targets.includes(environment.name))
    .flatMap(({ guardrails }) => guardrails);

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
