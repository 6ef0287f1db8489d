import { sidOf } from '../../../src/constructs/guardrails/guardrail';
import { dev } from '../../../stacks/environments/dev';
import { prod } from '../../../stacks/environments/prod';
import { actorsOf } from '../../helpers/synth/guardrails/actors';
import { ask, policiesOf } from '../../helpers/synth/guardrails/ask';
import { tables } from './tables/all';

const environments = [actorsOf(dev), actorsOf(prod)];

describe.each(environments)('in $environment', (actors) => {
  describe.each(tables)('$guardrail.id', ({ guardrail, rows }) => {
    const { denied, allowed } = rows(actors);
    const alone = policiesOf([guardrail], actors);
    // What is off by default may deny what goes on without it.
    const attached = tables.map((table) => table.guardrail).filter((each) => !each.offByDefault || each === guardrail);
    const all = policiesOf(attached, actors);

    test('has requests that it must deny, and requests that must stay allowed', () => {
      expect(denied).not.toHaveLength(0);
      expect(allowed).not.toHaveLength(0);
    });

    test.each(denied)('denies: $what', (row) => {
      const answer = ask(row, actors, alone);
      expect(answer).toMatchObject({ verdict: 'denied', by: { kind: 'explicit' } });
      expect(answer).toHaveProperty('by.step.sid', expect.stringMatching(new RegExp(`^${sidOf(guardrail.id)}`)));
    });

    test.each(allowed)('leaves allowed, beside all the others: $what', (row) => {
      expect(ask(row, actors, all)).toMatchObject({ verdict: 'allowed' });
    });

    test('denies something that no other guardrail denies', () => {
      const others = policiesOf(
        attached.filter(({ id }) => id !== guardrail.id),
        actors,
      );
      expect(denied.map((row) => ask(row, actors, others).verdict)).toContain('allowed');
    });
  });
});
