import { stripVTControlCharacters } from 'node:util';
import { renderText } from '../../../src/cli/review/render-text';
import { DECISIONS } from '../../../src/review/render/sections/decisions';
import { decide } from '../../../src/review/report/verdict';
import { emptyEnvironment, fullEnvironment } from '../../helpers/review/review-report';

const ESC = '\u001b';
const FAIL = { failOn: [{ kind: 'rule', severity: 'error' }], strict: false } as const;

function reportOf(...environments: ReadonlyArray<ReturnType<typeof fullEnvironment>>) {
  return { schemaVersion: 2, verdict: decide(environments, FAIL), environments } as const;
}

const FULL = reportOf(fullEnvironment('prod', 'thing'));

test('without news it is the verdict alone', () => {
  expect(renderText(reportOf(emptyEnvironment()), { width: 80, color: false })).toBe(
    'OK · access unchanged in prod, no new findings\n',
  );
});

test('the verdict stands first and, on a terminal, last', () => {
  const { sentence } = FULL.verdict;
  const lines = renderText(FULL, { width: 100, color: false }).trimEnd().split('\n');
  expect([lines[0], lines.at(-1)]).toEqual([sentence, sentence]);
  const piped = renderText(FULL, { color: false }).trimEnd().split('\n');
  expect(piped[0]).toBe(sentence);
  expect(piped.at(-1)).not.toBe(sentence);
});

test('a cause says where, what, why, what helps and the line that made it', () => {
  expect(renderText(FULL, { width: 100, color: false })).toContain(
    ['  prod: rule key-rotation broken by thing (blocks)', "    'thing' must be", '    Remedy: mend thing'].join('\n'),
  );
  expect(renderText(FULL, { width: 100, color: false })).toContain('    stacks/thing.ts:7\n');
});

test('each list that asks for a decision is there, under its title with the number of its rows', () => {
  const text = renderText(FULL, { width: 100, color: false });
  for (const { title, rows } of DECISIONS.map((section) => section([fullEnvironment('prod', 'thing')]))) {
    expect(rows.length).toBe(1);
    expect(text).toContain(`\n${title} (1)\n`);
  }
});

test('a terminal has at most ten rows of a list and says how many more; a pipe has all, each on one line', () => {
  const [finding] = fullEnvironment().findings;
  if (finding === undefined) throw new Error('a finding must be there');
  const findings = Array.from({ length: 12 }, (_, index) => ({ ...finding, subject: `key-${index + 10}` }));
  const many = reportOf(emptyEnvironment({ findings }));
  const shown = renderText(many, { width: 100, color: false });
  expect(shown).toContain('Golden rules (12)');
  expect(shown).toContain('  2 more: see --format html or json');
  expect(shown).not.toContain(finding.fingerprint);
  const piped = renderText(many, { color: false }).split('\n');
  expect(piped.filter((line) => line.startsWith('  error  ') && line.endsWith(finding.fingerprint))).toHaveLength(12);
});

test.each([40, 60, 80, 132])('no line is wider than a terminal of %i, and colours change no word', (width) => {
  const text = renderText(reportOf(fullEnvironment('prod', `a-${'very-long-'.repeat(12)}name`)), {
    width,
    color: false,
  });
  const lines = text.split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
  const colored = renderText(FULL, { width, color: true });
  expect(colored).toContain(`${ESC}[31m`);
  expect(stripVTControlCharacters(colored)).toBe(renderText(FULL, { width, color: false }));
});

test.each([
  `${ESC}[31mred${ESC}[2J${ESC}]8;;https://evil.example\u0007`,
  'abc\u202Egnp.exe\u202C',
  'a\nb\rc\u0000',
  'a\ud800b',
])('a name drives no terminal and hides no text: %j', (name) => {
  for (const width of [undefined, 80]) {
    const screen = width === undefined ? { color: false } : { width, color: false };
    const text = renderText(reportOf(fullEnvironment(name, name)), screen);
    expect(text.replace(/\n/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u);
  }
});
