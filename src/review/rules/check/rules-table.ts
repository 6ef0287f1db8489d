import { requirementTexts } from '../../../model/controls/requirements/requirement';
import { GOLDEN_RULES } from '../golden/golden-rules';

/** The golden rules as a Markdown table: what `docs/review.md` shows, and a test compares it with. */
export function rulesTable(): string {
  const rows = GOLDEN_RULES.map(({ id, severity, title, control }) => [
    `\`${id}\``,
    severity,
    title.replaceAll('|', '\\|').replace(/<\w+>(\/<\w+>)*/g, '`$&`'),
    `\`${control.id}\``,
    requirementTexts(control.frameworks, 'short').join(' · '),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['rule', 'severity', 'what must hold', 'control', 'evidence for']),
    line(Array(5).fill('---')),
    ...rows.map(line),
  ].join('\n');
}
