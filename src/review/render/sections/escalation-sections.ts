import { stepText } from '../../escalation/step-text';
import type { EnvironmentReport, EscalationEntry } from '../../report/report';
import { state } from './access-sections';
import { BREAK, type Cell, headings, name, type Section, text } from './section';

const NOTE = 'Not access: what somebody who cannot read could do to read.';

/** The steps to secrets that a change brings, but for declared ones. */
export function escalationsGainedSection(environments: readonly EnvironmentReport[]): Section {
  return {
    ...section(environments, 'Obtainable by one more step', ({ change, expected }) => change === 'gained' && !expected),
    note: NOTE,
  };
}

/** The steps to secrets that were there already; declared ones are only counted. */
export function escalationsSection(environments: readonly EnvironmentReport[]): Section {
  const declared = environments.flatMap(({ escalations }) => escalations).filter(({ expected }) => expected).length;
  return {
    ...section(
      environments,
      'Obtainable by one step, as before',
      ({ change, expected }) => change === 'unchanged' && !expected,
    ),
    note: `${NOTE} Declared in mayObtain, and not listed: ${declared}`,
  };
}

function section(
  environments: readonly EnvironmentReport[],
  title: string,
  isShown: (entry: EscalationEntry) => boolean,
): Section {
  return {
    title,
    headings: headings('environment', 'principal', 'secret', 'by', 'answer'),
    rows: environments.flatMap((environment) =>
      environment.escalations
        .filter(isShown)
        .map((each): readonly Cell[] => [
          [name(environment.name, 40)],
          [name(each.principal)],
          [name(each.secret), text(` ${each.regions.join(', ')}`)],
          [name(stepText(each)), BREAK, text(each.action)],
          state(each.state),
        ]),
    ),
  };
}
