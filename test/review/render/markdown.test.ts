import { code, prose } from '../../../src/review/render/markdown/escape';
import { COMMENT_MARKER, renderMarkdown } from '../../../src/review/render/markdown/markdown';
import type { EnvironmentReport, ReviewReport } from '../../../src/review/report/report';
import { decide } from '../../../src/review/report/verdict';
import { emptyEnvironment, fullEnvironment } from '../../helpers/review-report';

function reportOf(...environments: readonly EnvironmentReport[]): ReviewReport {
  return { schemaVersion: 1, verdict: decide(environments, { failOn: [], strict: false }), environments };
}

test('a clean comment is the marker, the verdict and the counts', () => {
  expect(renderMarkdown(reportOf(emptyEnvironment()))).toBe(`${COMMENT_MARKER}

## Secrets review: OK · prod&#58; no change of access

|  | \`prod\` |
| --- | --- |
| Gains access | 0 |
| Access widened | 0 |
| Loses access | 0 |
| Access narrowed | 0 |
| Control gained &#47; lost | 0 &#47; 0 |
| Obtainable by one step, gained &#47; all | 0 &#47; 0 |
| Not as expected | 0 |
| Not proven | 0 |
| Rules broken&#58; errors &#47; warnings | 0 &#47; 0 |
| Destroyed &#47; replaced | 0 &#47; 0 |
| Cost per month | &#36;0.00 |
`);
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
    '### Destroyed, replaced or locked (1)',
    '### Access changes (1)',
    '### Obtainable by one more step (1)',
    '### Not as expected (1)',
    '### Not proven (1)',
    '### Golden rules (1)',
    '<details><summary>Cost (1)</summary>',
    '<details><summary>Who can read (1)</summary>',
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
  expect(markdown).toContain('### Access changes (2)');
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
    '> **Cut: this comment would be too long.** Left out: Who can read (1). The JSON and HTML reports have all.',
  );
  expect(cut).not.toContain('<summary>Who can read');
  expect(cut).toContain('<summary>Cost (1)</summary>');
  const least = renderMarkdown(reportOf(fullEnvironment()), 1);
  expect(least).toContain('Left out: Destroyed, replaced or locked (1), Access changes (1)');
  expect(least).toContain('| Gains access | **1** |');
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
