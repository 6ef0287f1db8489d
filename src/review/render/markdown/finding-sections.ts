import type { SourceLocation } from '../../report/finding';
import type { EnvironmentReport } from '../../report/report';
import { money } from '../money';
import { code, prose } from './escape';
import type { Section } from './section';
import { markdownTable } from './table';

/** What is destroyed, replaced or locked. */
export function hazardsSection(environments: readonly EnvironmentReport[]): Section {
  const hazards = environments.flatMap(({ name, hazards }) => hazards.map((each) => ({ name, ...each })));
  return {
    title: 'Destroyed, replaced or locked',
    count: hazards.length,
    body: markdownTable(
      ['environment', 'severity', 'what', 'hazard', 'remedy'],
      hazards.map((each) => [
        code(each.name, 40),
        each.severity,
        `${code(each.subject)}${place(each.location)}`,
        prose(each.message),
        prose(each.remedy),
      ]),
    ),
  };
}

/** Golden rules that are broken. */
export function findingsSection(environments: readonly EnvironmentReport[]): Section {
  const findings = environments.flatMap(({ name, findings }) => findings.map((each) => ({ name, ...each })));
  return {
    title: 'Golden rules',
    count: findings.length,
    body: markdownTable(
      ['environment', 'severity', 'rule', 'what', 'remedy', 'fingerprint'],
      findings.map((each) => [
        code(each.name, 40),
        each.severity,
        code(each.rule),
        `${code(each.subject)}${place(each.location)}<br>${prose(each.message)}`,
        prose(each.remedy),
        code(each.fingerprint),
      ]),
    ),
  };
}

/** What the change costs by the month. */
export function costSection(environments: readonly EnvironmentReport[]): Section {
  const lines = environments.flatMap(({ name, cost }) => cost.lines.map((each) => ({ name, ...each })));
  const table = markdownTable(
    ['environment', 'item', 'before', 'after', 'each', 'difference'],
    lines.map(({ name, item, before, after, unitPrice }) => [
      code(name, 40),
      prose(item),
      String(before),
      String(after),
      money(unitPrice),
      money((after - before) * unitPrice, 'signed'),
    ]),
  );
  const dates = [...new Set(environments.map(({ cost }) => cost.pricesOf))].map((date) => code(date, 20)).join(', ');
  return {
    title: 'Cost',
    count: lines.length,
    body: `${table}\n\nList prices of ${dates}, in US dollars a month, without usage and tax.`,
  };
}

function place(location: SourceLocation | undefined): string {
  if (location === undefined) return '';
  return `<br>${code(`${location.file}${location.line === undefined ? '' : `:${location.line}`}`)}`;
}
