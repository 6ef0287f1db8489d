import type { EnvironmentReport } from '../../report/report';
import { money } from '../money';
import { type Cell, name, type Part, type Table, text } from './section';

/** Counts, one column for each environment. */
export function overview(environments: readonly EnvironmentReport[]): Table {
  const row = (title: string, cell: (environment: EnvironmentReport) => Cell): readonly Cell[] => [
    [text(title)],
    ...environments.map(cell),
  ];
  return {
    headings: [[text('')], ...environments.map((environment) => [name(environment.name, 40)])],
    rows: [
      row(
        'Gains access',
        ifCompared(({ counts }) => [count(counts.gained)]),
      ),
      row(
        'Access widened',
        ifCompared(({ counts }) => [count(counts.widened)]),
      ),
      row(
        'Loses access',
        ifCompared(({ counts }) => [count(counts.lost)]),
      ),
      row(
        'Access narrowed',
        ifCompared(({ counts }) => [count(counts.narrowed)]),
      ),
      row(
        'Control gained / lost',
        ifCompared(({ counts: { control } }) => [
          count(control.gained + control.widened),
          text(' / '),
          count(control.lost + control.narrowed),
        ]),
      ),
      row('Obtainable by one step, gained / all', ({ compared, counts }) => [
        compared ? count(counts.escalationsGained) : text('–'),
        text(` / ${counts.escalations}`),
      ]),
      row('Not as expected', ({ counts }) => [count(counts.brokenExpectations)]),
      row('Not proven', ({ counts }) => [count(counts.notProven)]),
      row('Rules broken: errors / warnings', ({ counts }) => [count(counts.errors), text(` / ${counts.warnings}`)]),
      row(
        'Destroyed / replaced',
        ifCompared(({ counts }) => [count(counts.destroyed), text(' / '), count(counts.replaced)]),
      ),
      row('Cost per month', ({ compared, cost }) => [
        text(compared ? money(cost.after - cost.before, 'signed') : money(cost.after)),
      ]),
    ],
  };
}

/** Without something to compare with, there is no change to count. */
function ifCompared(cell: (environment: EnvironmentReport) => Cell) {
  return (environment: EnvironmentReport): Cell => (environment.compared ? cell(environment) : [text('–')]);
}

function count(number: number): Part {
  return number > 0 ? { strong: String(number) } : text('0');
}
