import type { EnvironmentReport } from '../../report/report';
import { money } from '../money';
import { code } from './escape';
import { markdownTable } from './table';

/** One column for each environment. */
export function overviewTable(environments: readonly EnvironmentReport[]): string {
  const row = (title: string, cell: (environment: EnvironmentReport) => string) => [title, ...environments.map(cell)];
  return markdownTable(
    ['', ...environments.map(({ name }) => code(name, 40))],
    [
      row(
        'Gains access',
        ifCompared(({ counts }) => emphasis(counts.gained)),
      ),
      row(
        'Access widened',
        ifCompared(({ counts }) => emphasis(counts.widened)),
      ),
      row(
        'Loses access',
        ifCompared(({ counts }) => emphasis(counts.lost)),
      ),
      row(
        'Access narrowed',
        ifCompared(({ counts }) => emphasis(counts.narrowed)),
      ),
      row('Not as expected', ({ counts }) => emphasis(counts.brokenExpectations)),
      row('Not proven', ({ counts }) => emphasis(counts.notProven)),
      row('Rules broken: errors / warnings', ({ counts }) => `${emphasis(counts.errors)} / ${counts.warnings}`),
      row(
        'Destroyed / replaced',
        ifCompared(({ counts }) => `${emphasis(counts.destroyed)} / ${emphasis(counts.replaced)}`),
      ),
      row('Cost per month', ({ compared, cost }) =>
        compared ? money(cost.after - cost.before, 'signed') : money(cost.after),
      ),
    ],
  );
}

/** Without something to compare with, there is no change to count. */
function ifCompared(cell: (environment: EnvironmentReport) => string) {
  return (environment: EnvironmentReport) => (environment.compared ? cell(environment) : '–');
}

function emphasis(count: number): string {
  return count > 0 ? `**${count}**` : '0';
}
