import { FRAMEWORK_EDITIONS, type Frameworks } from '../../model/frameworks';
import { GOLDEN_RULES } from './golden-rules';

const NAMES = Object.entries(FRAMEWORK_EDITIONS) as [keyof Frameworks, (typeof FRAMEWORK_EDITIONS)[keyof Frameworks]][];

/** The golden rules as a Markdown table: what `docs/review.md` shows, and a test compares it with. */
export function rulesTable(): string {
  const rows = GOLDEN_RULES.map(({ id, severity, title, scope, frameworks }) => {
    const references = NAMES.flatMap(([key, { short }]) => {
      const requirements = frameworks[key] ?? [];
      return requirements.length === 0 ? [] : [`${short} ${requirements.join(', ')}`];
    });
    return [
      `\`${id}\``,
      severity,
      title.replaceAll('|', '\\|').replace(/<\w+>(\/<\w+>)*/g, '`$&`'),
      scope.join(', '),
      references.join(' · '),
    ];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['rule', 'severity', 'what has to be so', 'scope', 'evidence for']),
    line(Array(5).fill('---')),
    ...rows.map(line),
  ].join('\n');
}
