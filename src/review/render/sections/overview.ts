import type { EnvironmentReport } from '../../report/report';
import { money } from '../money';
import { type Cell, name, type Part, type Table, text } from './section';

/** Counts, one column for each environment. */
export function overview(environments: readonly EnvironmentReport[]): Table {
  const row = (title: string, cell: (environment: EnvironmentReport) => Cell): readonly Cell[] => [
    [text(title)],
    ...environments.map(cell),
  ];
  // Without something to compare with, there is no change to count.
  const change = (title: string, cell: (environment: EnvironmentReport) => Cell): readonly Cell[] =>
    row(title, (environment) => (environment.compared ? cell(environment) : [text('–')]));
  return {
    headings: [[text('')], ...environments.map((environment) => [name(environment.name, 40)])],
    rows: [
      change('Gains access', ({ counts }) => [count(counts.gained)]),
      change('Access widened', ({ counts }) => [count(counts.widened)]),
      change('Loses access', ({ counts }) => [count(counts.lost)]),
      change('Access narrowed', ({ counts }) => [count(counts.narrowed)]),
      change('Control gained / lost', ({ counts: { control } }) => [
        count(control.gained + control.widened),
        text(' / '),
        count(control.lost + control.narrowed),
      ]),
      row('Obtainable by one step, gained / all', ({ compared, counts }) => [
        compared ? count(counts.escalationsGained) : text('–'),
        text(` / ${counts.escalations}`),
      ]),
      row('Not as expected', ({ counts }) => [count(counts.brokenExpectations)]),
      row('Not proven', ({ counts }) => [count(counts.notProven)]),
      row('Rules broken: errors / warnings', ({ counts }) => [count(counts.errors), text(` / ${counts.warnings}`)]),
      change('Destroyed / replaced', ({ counts }) => [count(counts.destroyed), text(' / '), count(counts.replaced)]),
      row('Cost per month', ({ compared, cost }) => [
        text(compared ? money(cost.after - cost.before, 'signed') : money(cost.after)),
      ]),
    ],
  };
}

function count(number: number): Part {
  return number > 0 ? { strong: String(number) } : text('0');
}
