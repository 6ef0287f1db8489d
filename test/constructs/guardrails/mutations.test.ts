import { prod } from '../../../stacks/environments/prod';
import { actorsOf } from '../../helpers/synth/guardrails/actors';
import { ask } from '../../helpers/synth/guardrails/ask';
import { stricter, unexempt, weaker } from '../../helpers/synth/guardrails/mutations';
import { tables } from './tables/all';

const actors = actorsOf(prod);

describe.each(tables)('$guardrail.id', ({ guardrail, rows }) => {
  const { denied, allowed } = rows(actors);

  test('each statement and each action of it is needed to deny a row', () => {
    const unneeded = weaker(guardrail, actors).filter(({ attached }) =>
      denied.every((row) => ask(row, actors, attached).verdict === 'denied'),
    );
    expect(unneeded.map(({ less }) => less)).toEqual([]);
  });

  test('each condition and each exemption is needed to leave a row allowed', () => {
    const unneeded = [...stricter(guardrail, actors), ...unexempt(guardrail, actors)].filter(({ attached }) =>
      allowed.every((row) => ask(row, actors, attached).verdict === 'allowed'),
    );
    expect(unneeded.map(({ less }) => less)).toEqual([]);
  });
});
