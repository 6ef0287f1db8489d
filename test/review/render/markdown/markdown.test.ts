import { code, prose } from '../../../../src/review/render/markdown/escape';
import { COMMENT_MARKER, renderMarkdown } from '../../../../src/review/render/markdown/markdown';
import type { EnvironmentReport, ReviewReport } from '../../../../src/review/report/report';
import { decide } from '../../../../src/review/report/verdict';
import { emptyEnvironment, fullEnvironment } from '../../../helpers/review/review-report';

function reportOf(...environments: readonly EnvironmentReport[]): ReviewReport {
  return { schemaVersion: 2, verdict: decide(environments, { failOn: [], strict: false }), environments };
}

const outside = (markdown: string) =>
  markdown
    .replace(/<details>[\s\S]*?<\/details>/g, '')
    .split('\n')
    .filter(Boolean);

test('a clean comment is the marker, the verdict, and counts that are folded', () => {
  const markdown = renderMarkdown(reportOf(emptyEnvironment()));
  expect(outside(markdown)).toEqual([
    COMMENT_MARKER,
    '> [!NOTE]',
    '> **OK · access unchanged in prod, no new findings**',
  ]);
  expect(markdown).toContain('<details><summary>Counts (11)</summary>');
});

test('what matters most stands below the verdict, five items at most, with why and where', () => {
  const { findings } = fullEnvironment();
  const many = Array.from({ length: 9 }, (_, index) => ({ ...findings[0], subject: `s${index}` }));
  const environment = emptyEnvironment({ findings: many as typeof findings });
  expect(outside(renderMarkdown(reportOf(environment)))).toEqual([
    COMMENT_MARKER,
    '> [!NOTE]',
    '> **OK · prod&#58; rule key-rotation broken by s0 &#40;&#43;8 more&#41;**',
    ...[0, 1, 2, 3, 4].map(
      (index) => `- **prod** rule key-rotation broken by \`s${index}\`<br>\`thing\` must be \`stacks/thing.ts:7\``,
    ),
    '- and 4 more',
  ]);
});

test('the time that a report speaks for stands behind the marker, on a line of its own', () => {
  const markdown = renderMarkdown({ ...reportOf(emptyEnvironment()), validAt: '2026-11-22T04:00:00Z' });
  expect(markdown.split('\n').slice(0, 3)).toEqual([COMMENT_MARKER, '<!-- valid-at=2026-11-22T04:00:00Z -->', '']);
});

test('all environments stand in one table, and hazards come first', () => {
  const markdown = renderMarkdown(reportOf(emptyEnvironment({ name: 'dev', compared: false }), fullEnvironment()));
  expect(markdown).toContain('|  | `dev` | `prod` |');
  expect(markdown).toContain('| Gains access | – | **1** |');
  expect(markdown.match(/^(### |<details><summary>).*$/gm)).toEqual([
    '<details><summary>Destroyed, replaced or locked (1)</summary>',
    '<details><summary>Access changes (1)</summary>',
    '<details><summary>Obtainable by one more step (1)</summary>',
    '<details><summary>Not as expected (1)</summary>',
    '<details><summary>Not proven (1)</summary>',
    '<details><summary>Golden rules (1)</summary>',
    '<details><summary>Who can read (1)</summary>',
    '<details><summary>Cost (1)</summary>',
    '<details><summary>Counts (11)</summary>',
  ]);
});

test('a change of access is one row with before, after and the reason', () => {
  expect(renderMarkdown(reportOf(fullEnvironment()))).toContain(
    '| `prod` | `thing` | `thing` eu-central-1 | read | denied `thing` | **gained** allowed if `aws:SourceVpce = thing` | `thing` statement 1 |',
  );
});

test('what changes alike between a principal and a secret is one row, in every Region', () => {
  const [change] = fullEnvironment().changes as readonly [EnvironmentReport['changes'][number]];
  const lost = { change: 'lost', before: change.after, after: { verdict: 'denied', proof: [] } } as const;
  const changes = ['eu-central-1', 'eu-west-1'].flatMap((region) => [
    { ...change, region },
    { ...change, region, capability: 'write' as const },
    { ...change, ...lost, region, capability: 'administer' as const },
  ]);
  const environment = emptyEnvironment({ changes: [...changes, { ...change, principal: 'other' }] });
  expect(environment.counts).toMatchObject({ gained: 3, control: { gained: 2, lost: 2, widened: 0, narrowed: 0 } });
  const markdown = renderMarkdown(reportOf(environment));
  expect(markdown).toContain('<summary>Access changes (2)</summary>');
  expect(markdown).toContain('| Control gained &#47; lost | **2** &#47; **2** |');
  expect(markdown).toContain(
    '| `prod` | `thing` | `thing` eu-central-1, eu-west-1 | read, write<br>administer | denied `thing`<br>allowed if `aws:SourceVpce = thing` | **gained** allowed if `aws:SourceVpce = thing`<br>**lost** denied | `thing` statement 1 |',
  );
  expect(markdown).toContain('| `prod` | `other` | `thing` eu-central-1 | read |');
});

test('a step that the change brings is one row, and those that were there are folded, without declared ones', () => {
  const { escalations } = fullEnvironment();
  const [gained] = escalations as [EnvironmentReport['escalations'][number]];
  const before = { ...gained, principal: 'earlier', change: 'unchanged' } as const;
  const declared = { ...gained, principal: 'deployer', change: 'unchanged', expected: true } as const;
  const environment = emptyEnvironment({ escalations: [gained, before, declared] });
  const markdown = renderMarkdown(reportOf(environment));
  expect(environment.counts).toMatchObject({ escalations: 2, escalationsGained: 1 });
  expect(markdown).toContain('| Obtainable by one step, gained &#47; all | **1** &#47; 2 |');
  expect(markdown).toContain(
    '| `prod` | `thing` | `thing` eu-central-1 | `taking thing`<br>sts&#58;AssumeRole | allowed if `aws:SourceVpce = thing` |',
  );
  expect(markdown).toContain('<details><summary>Obtainable by one step, as before (1)</summary>');
  expect(markdown).toContain('Declared in mayObtain, and not listed&#58; 1');
  expect(markdown).not.toContain('deployer');
});

test('beyond the budget whole sections are left out, the least important first, and the comment says so', () => {
  const whole = renderMarkdown(reportOf(fullEnvironment()));
  const cut = renderMarkdown(reportOf(fullEnvironment()), whole.length - 100);
  expect(cut.length).toBeLessThanOrEqual(whole.length);
  expect(cut).toContain(
    '> **Cut: this comment would be too long.** Left out: Counts (11). The JSON and HTML reports have all.',
  );
  expect(cut).not.toContain('<summary>Counts');
  expect(cut).toContain('<summary>Cost (1)</summary>');
  const least = renderMarkdown(reportOf(fullEnvironment()), 1);
  expect(least).toContain('Left out: Destroyed, replaced or locked (1), Access changes (1)');
  expect(least).toContain('> **BLOCKED · prod&#58; thing gains read of thing &#40;&#43;3 more&#41;**');
});

test('a thousand changes fit into what GitHub takes', () => {
  const { changes } = fullEnvironment();
  const many = Array.from({ length: 1000 }, (_, index) => ({ ...changes[0], principal: `role/${index}` }));
  const markdown = renderMarkdown(reportOf(emptyEnvironment({ changes: many as typeof changes })));
  expect(markdown.length).toBeLessThan(60_000);
  expect(markdown).toContain('Left out: Access changes (1000)');
});

test.each([
  ['prod/db', '`prod/db`'],
  ['a`b|c\\d', '`a<U+0060>b<U+007C>c<U+005C>d`'],
  ['', '`<empty>`'],
  [' ', '`<empty>`'],
])('the name %j is shown as %s', (name, shown) => {
  expect(code(name)).toBe(shown);
});

test('names between quotes become code, and all else is text', () => {
  expect(prose("'a|b' must not *be* @here")).toBe('`a<U+007C>b` must not &#42;be&#42; &#64;&#8288;here');
});
