import type { Report } from './run';

/** The report as a table of Markdown, to be put into the register of assumptions by a person. */
export function table({ rows, left }: Report, day: string): string {
  const lines = rows.flatMap(({ check, finding }) =>
    check.settles.map((id) => `| ${id} | ${check.id} | ${finding.result} | ${cell(finding.evidence)} | ${day} |`),
  );
  const remains = left.map((what) => `- not removed: ${what}`);
  return [
    '| assumption | check | result | evidence | day |',
    '|---|---|---|---|---|',
    ...lines,
    ...(remains.length > 0 ? ['', ...remains] : []),
  ].join('\n');
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
