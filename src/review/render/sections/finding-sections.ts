import type { SourceLocation } from '../../finding/finding';
import type { EnvironmentReport } from '../../report/report';
import { placeText } from '../../report/told';
import { money } from '../money';
import { BREAK, type Cell, name, type Section, sectionOf, text } from './section';

/** What is destroyed, replaced or locked. */
export function hazardsSection(environments: readonly EnvironmentReport[]): Section {
  return sectionOf(environments, {
    title: 'Destroyed, replaced or locked',
    columns: ['severity', 'what', 'hazard', 'remedy'],
    entries: ({ hazards }) => hazards,
    cells: ({ severity, subject, location, message, remedy }) => [
      [text(severity)],
      [name(subject), ...place(location)],
      [text(message)],
      [text(remedy)],
    ],
  });
}

/** Golden rules that are broken. */
export function findingsSection(environments: readonly EnvironmentReport[]): Section {
  return sectionOf(environments, {
    title: 'Golden rules',
    columns: ['severity', 'rule', 'what', 'remedy', 'fingerprint'],
    entries: ({ findings }) => findings,
    cells: ({ severity, rule, subject, location, message, remedy, fingerprint }) => [
      [text(severity)],
      [name(rule)],
      [name(subject), ...place(location), BREAK, text(message)],
      [text(remedy)],
      [name(fingerprint)],
    ],
  });
}

/** What the change costs by the month. */
export function costSection(environments: readonly EnvironmentReport[]): Section {
  const dates = [...new Set(environments.map(({ cost }) => cost.pricesOf))].join(', ');
  return sectionOf(environments, {
    title: 'Cost',
    columns: ['item', 'before', 'after', 'each', 'difference'],
    entries: ({ cost }) => cost.lines,
    cells: ({ item, before, after, unitPrice }) => [
      [text(item)],
      [text(String(before))],
      [text(String(after))],
      [text(money(unitPrice))],
      [text(money((after - before) * unitPrice, 'signed'))],
    ],
    note: `List prices of ${dates} in US dollars a month, without usage and tax`,
  });
}

function place(location: SourceLocation | undefined): Cell {
  if (location === undefined) return [];
  return [BREAK, name(placeText(location))];
}
