import { groupedBy } from '../../../model/grouped-by';
import { stepText } from '../../escalation/step-text';
import type { EnvironmentReport, EscalationEntry } from '../../report/report';
import { state } from './access-sections';
import { wordsOf } from './change-rows';
import { nameList } from './name-list';
import { BREAK, name, type Section, sectionOf, text } from './section';

const NOTE = 'Not access: what somebody who cannot read could do to read.';

/** The steps to secrets that a change brings, but for declared ones. */
export function escalationsGainedSection(environments: readonly EnvironmentReport[]): Section {
  return steps(environments, { title: 'Obtainable by one more step', change: 'gained', note: NOTE });
}

/** The steps to secrets that were there already; declared ones are only counted. */
export function escalationsSection(environments: readonly EnvironmentReport[]): Section {
  const declared = environments.flatMap(({ escalations }) => escalations).filter(({ expected }) => expected).length;
  const note = `${NOTE} Declared in mayObtain, and not listed: ${declared}`;
  return steps(environments, { title: 'Obtainable by one step, as before', change: 'unchanged', note });
}

function steps(
  environments: readonly EnvironmentReport[],
  { title, change, note }: Pick<EscalationEntry, 'change'> & { readonly title: string; readonly note: string },
): Section {
  return sectionOf(environments, {
    title,
    columns: ['principal', 'secret', 'by', 'answer'],
    entries: ({ escalations }) => {
      const shown = escalations.filter((each) => each.change === change && !each.expected);
      // What one step leads to is one row.
      const rows = groupedBy(shown, (each) =>
        JSON.stringify([each.principal, stepText(each), each.action, wordsOf(each.state), ...each.regions]),
      );
      return [...rows.values()];
    },
    cells: (steps, short) => [
      [name(short(steps[0].principal))],
      [
        ...nameList(
          steps.map(({ secret }) => secret),
          short,
        ),
        text(` ${steps[0].regions.join(', ')}`),
      ],
      [name(stepText(steps[0])), BREAK, text(steps[0].action)],
      state(steps[0].state, short),
    ],
    note,
  });
}
