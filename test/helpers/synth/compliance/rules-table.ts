import type { ConfigRule } from '../../../../src';
import { EVERY_RULE } from './stacks';

/** The rules of AWS Config as a Markdown table: what `docs/compliance.md` shows, and a test compares it with. */
export function configRulesTable(): string {
  const titles = ['rule', 'what must hold', 'judged by', 'not seen'];
  return [titles, titles.map(() => '---'), ...EVERY_RULE.map(row)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function row({ id, intent, source, blindSpots }: ConfigRule): readonly string[] {
  const by = source.kind === 'managed' ? `\`${source.identifier}\`` : 'a rule of Guard';
  return [`\`${id}\``, intent, by, blindSpots.join('. ')];
}
