import type { CostLine } from '../../cost/cost-report';
import { escapeHtml } from '../../render/html/escape-html';
import { money } from '../../render/money';
import type { EnvironmentReport } from '../../report/report';

/** Hazards, rules and cost as figures: sums over all environments. */
export function figures(environments: readonly EnvironmentReport[]): string {
  const sum = (count: (environment: EnvironmentReport) => number) =>
    environments.reduce((total, environment) => total + count(environment), 0);
  const isCompared = environments.some(({ compared }) => compared);
  const counts: ReadonlyArray<readonly [string, number]> = [
    ['not as expected', sum(({ counts }) => counts.brokenExpectations)],
    ['destroyed', sum(({ counts }) => counts.destroyed)],
    ['replaced', sum(({ counts }) => counts.replaced)],
    ['other hazards', sum(({ hazards, counts }) => hazards.length - counts.destroyed - counts.replaced)],
    ['rules broken: errors', sum(({ counts }) => counts.errors)],
    ['rules broken: warnings', sum(({ counts }) => counts.warnings)],
    ['not proven', sum(({ counts }) => counts.notProven)],
    ['obtainable by one step', sum(({ counts }) => counts.escalations)],
  ];
  const [before, after] = [sum(({ cost }) => cost.before), sum(({ cost }) => cost.after)];
  const cost = [
    figure('a month', money(after), after === 0),
    ...(isCompared
      ? [figure('change a month', money(after - before, 'signed').replace('-', '−'), after === before)]
      : []),
  ];
  return `<h2>Hazards and cost</h2>
<dl class="figures">${[...counts.map(([title, count]) => figure(title, String(count), count === 0)), ...cost].join('')}</dl>
${costBars(environments, isCompared)}`;
}

function figure(title: string, value: string, isNone: boolean): string {
  return `<div${isNone ? ' class="none"' : ''}><dt>${escapeHtml(title)}</dt><dd>${escapeHtml(value)}</dd></div>`;
}

const ROW = 44;
const LENGTH = 400;

/** What costs how much a month, before and after. */
function costBars(environments: readonly EnvironmentReport[], isCompared: boolean): string {
  const lines = new Map<string, { before: number; after: number }>();
  for (const { item, before, after, unitPrice } of environments.flatMap(
    ({ cost }): readonly CostLine[] => cost.lines,
  )) {
    const known = lines.get(item) ?? { before: 0, after: 0 };
    lines.set(item, { before: known.before + before * unitPrice, after: known.after + after * unitPrice });
  }
  const most = Math.max(0, ...[...lines.values()].flatMap(({ before, after }) => [before, after]));
  if (most === 0) return '';
  const bars = [...lines].map(([item, { before, after }], place) => {
    const [was, is] = [before, after].map((dollars) => Math.round((dollars / most) * LENGTH)) as [number, number];
    const y = place * ROW;
    const change = isCompared && before !== after ? `${money(before)} → ${money(after)}` : money(after);
    const difference =
      !isCompared || is === was
        ? ''
        : `<rect class="${is > was ? 'more' : 'less'}" x="${Math.min(is, was)}" y="${y + 20}" width="${Math.abs(is - was)}" height="12"/>`;
    return `<text x="0" y="${y + 14}">${escapeHtml(item, 80)}: ${change}</text><rect class="is" x="0" y="${y + 20}" width="${isCompared ? Math.min(is, was) : is}" height="12"/>${difference}`;
  });
  const height = lines.size * ROW;
  return `<svg class="bars" role="img" aria-label="Cost a month, by item" width="${LENGTH}" height="${height}" viewBox="0 0 ${LENGTH} ${height}">${bars.join('')}</svg>`;
}
