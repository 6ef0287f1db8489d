import type { SourceLocation } from '../../report/finding';
import type { EnvironmentReport } from '../../report/report';
import { money } from '../money';
import { BREAK, type Cell, headings, name, type Section, text } from './section';

/** What is destroyed, replaced or locked. */
export function hazardsSection(environments: readonly EnvironmentReport[]): Section {
  return {
    title: 'Destroyed, replaced or locked',
    headings: headings('environment', 'severity', 'what', 'hazard', 'remedy'),
    rows: environments.flatMap((environment) =>
      environment.hazards.map((each) => [
        [name(environment.name, 40)],
        [text(each.severity)],
        [name(each.subject), ...place(each.location)],
        [text(each.message)],
        [text(each.remedy)],
      ]),
    ),
  };
}

/** Golden rules that are broken. */
export function findingsSection(environments: readonly EnvironmentReport[]): Section {
  return {
    title: 'Golden rules',
    headings: headings('environment', 'severity', 'rule', 'what', 'remedy', 'fingerprint'),
    rows: environments.flatMap((environment) =>
      environment.findings.map((each) => [
        [name(environment.name, 40)],
        [text(each.severity)],
        [name(each.rule)],
        [name(each.subject), ...place(each.location), BREAK, text(each.message)],
        [text(each.remedy)],
        [name(each.fingerprint)],
      ]),
    ),
  };
}

/** What the change costs by the month. */
export function costSection(environments: readonly EnvironmentReport[]): Section {
  const dates = [...new Set(environments.map(({ cost }) => cost.pricesOf))].join(', ');
  return {
    title: 'Cost',
    headings: headings('environment', 'item', 'before', 'after', 'each', 'difference'),
    rows: environments.flatMap((environment) =>
      environment.cost.lines.map(({ item, before, after, unitPrice }) => [
        [name(environment.name, 40)],
        [text(item)],
        [text(String(before))],
        [text(String(after))],
        [text(money(unitPrice))],
        [text(money((after - before) * unitPrice, 'signed'))],
      ]),
    ),
    note: `List prices of ${dates} in US dollars a month, without usage and tax`,
  };
}

function place(location: SourceLocation | undefined): Cell {
  if (location === undefined) return [];
  return [BREAK, name(`${location.file}${location.line === undefined ? '' : `:${location.line}`}`)];
}
