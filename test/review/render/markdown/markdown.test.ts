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
    '> **OK · prod: rule key-rotation broken by s0 (+8 more)**',
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
    '<details><summary>Matrix of what changes (1)</summary>',
    '<details><summary>Diagram of who gains or loses what</summary>',
    '<details><summary>Cost (1)</summary>',
    '<details><summary>Counts (11)</summary>',
  ]);
});

test('a change of access is one row with before, after and the reason', () => {
  expect(renderMarkdown(reportOf(fullEnvironment()))).toContain(
    '| `thing` eu-central-1 | `thing` | read | denied: thing | **gained** allowed if `aws:SourceVpce = thing` | `thing` statement 1 |',
  );
});

test('what changes alike of a secret is one row, for all and in every Region', () => {
  const [change] = fullEnvironment().changes as readonly [EnvironmentReport['changes'][number]];
  const lost = { change: 'lost', before: change.after, after: { verdict: 'denied', proof: [] } } as const;
  const changes = ['eu-central-1', 'eu-west-1'].flatMap((region) => [
    { ...change, region },
    { ...change, region, capability: 'write' as const },
    { ...change, ...lost, region, capability: 'administer' as const },
  ]);
  const environment = emptyEnvironment({
    changes: [...changes, { ...change, principal: 'a' }, { ...change, principal: 'b' }],
  });
  expect(environment.counts).toMatchObject({ gained: 4, control: { gained: 2, lost: 2, widened: 0, narrowed: 0 } });
  const markdown = renderMarkdown(reportOf(environment));
  expect(markdown).toContain('<summary>Access changes (2)</summary>');
  expect(markdown).toContain('| Control gained / lost | **2** / **2** |');
  expect(markdown).toContain(
    '| `thing` eu-central-1, eu-west-1 | `thing` | read, write<br>administer | denied: thing<br>allowed if `aws:SourceVpce = thing` | **gained** allowed if `aws:SourceVpce = thing`<br>**lost** denied | `thing` statement 1 |',
  );
  expect(markdown).toContain('| `thing` eu-central-1 | `a`, `b` | read |');
});

test('a step that the change brings is one row, and those that were there are folded, without declared ones', () => {
  const { escalations } = fullEnvironment();
  const [gained] = escalations as [EnvironmentReport['escalations'][number]];
  const before = { ...gained, principal: 'earlier', change: 'unchanged' } as const;
  const declared = { ...gained, principal: 'deployer', change: 'unchanged', expected: true } as const;
  const environment = emptyEnvironment({ escalations: [gained, before, declared] });
  const markdown = renderMarkdown(reportOf(environment));
  expect(environment.counts).toMatchObject({ escalations: 2, escalationsGained: 1 });
  expect(markdown).toContain('| Obtainable by one step, gained / all | **1** / 2 |');
  expect(markdown).toContain(
    '| `thing` | `thing` eu-central-1 | `taking thing`<br>sts&#58;AssumeRole | allowed if `aws:SourceVpce = thing` |',
  );
  expect(markdown).toContain('<details><summary>Obtainable by one step, as before (1)</summary>');
  expect(markdown).toContain('Declared in mayObtain, and not listed: 1');
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
  expect(least).toContain('> **BLOCKED · prod: thing gains read of thing (+3 more)**');
});

test('a thousand changes fit into what GitHub takes', () => {
  const { changes } = fullEnvironment();
  const many = Array.from({ length: 1000 }, (_, index) => ({
    ...changes[0],
    ...{ principal: `role/${index}`, secret: `prod/${index}` },
  }));
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

test('whoever is named alike is listed, twelve of them by name', () => {
  const { changes } = fullEnvironment();
  const many = Array.from({ length: 1000 }, (_, index) => ({ ...changes[0], principal: `role/${index}` }));
  const markdown = renderMarkdown(reportOf(emptyEnvironment({ changes: many as typeof changes })));
  expect(markdown).toContain('<summary>Access changes (1)</summary>');
  expect(markdown).toContain('`role/108` and 988 more |');
});

const [change] = fullEnvironment().changes as [EnvironmentReport['changes'][number]];
const [entry] = fullEnvironment().access as [EnvironmentReport['access'][number]];
const demanding = { ...entry.state, detail: 'aws:SourceVpce = v and aws:SecureTransport = true' };

test('what every grant demands is said once, and a grant that lacks what others demand says so', () => {
  const access = [
    { ...entry, state: { ...demanding, further: 'aws:SourceVpce = v' } },
    { ...entry, secret: 'open', principal: 'lax', state: { verdict: 'allowed', without: ['TLS'], proof: [] } },
    { ...entry, secret: 'open', principal: 'strict', state: { ...demanding, detail: 'aws:SecureTransport = true' } },
  ] as const;
  const standing = [{ secret: entry.secret, conditions: ['TLS'] }];
  const markdown = renderMarkdown(reportOf(emptyEnvironment({ compared: false, access, standing })));
  expect(markdown).toContain('| `thing` eu-central-1 | `thing`: allowed if `aws:SourceVpce = v` |');
  expect(markdown).toContain(
    '| `open` eu-central-1 | `lax`: allowed also without TLS<br>`strict`: allowed if `aws:SecureTransport = true` |',
  );
  expect(markdown).toContain('Demanded by every grant, and not repeated above: TLS on `thing`');
});

test('a secret is one row in all its Regions, where its readers differ too', () => {
  const access = [
    entry,
    { ...entry, region: 'eu-west-1' },
    { ...entry, region: 'eu-west-1', principal: 'arn:aws:iam::430000000001:role/api' },
  ];
  const shortNames = [{ name: 'arn:aws:iam::430000000001:role/api', short: 'role/api' }];
  const markdown = renderMarkdown(reportOf(emptyEnvironment({ compared: false, access, shortNames })));
  expect(markdown).toContain(
    '| `thing` eu-central-1, eu-west-1 | eu-central-1, eu-west-1: `thing`: allowed if `aws:SourceVpce = thing`<br>eu-west-1: `role/api`: allowed if `aws:SourceVpce = thing` |',
  );
});

test('changes of access are told under short names, also within conditions', () => {
  const arn = 'arn:aws:iam::430000000001:role/api';
  const after = { ...change.after, detail: `aws:PrincipalArn like ${arn}` };
  const shortNames = [
    { name: arn, short: 'role/api' },
    { name: 'prod/orders/database', short: 'orders/database' },
  ];
  const changes = [{ ...change, principal: arn, secret: 'prod/orders/database', after }];
  expect(renderMarkdown(reportOf(emptyEnvironment({ changes, shortNames })))).toContain(
    '| `orders/database` eu-central-1 | `role/api` | read | denied: thing | **gained** allowed if `aws:PrincipalArn like role/api` |',
  );
});

test('the matrix has the rows and columns that change, with the Regions of what is kept in others', () => {
  const lost = { ...change, change: 'lost', after: { verdict: 'denied', proof: [] } } as const;
  const changes = [
    { ...change, principal: 'a', secret: 'x' },
    { ...change, principal: 'a', secret: 'x', capability: 'write' as const },
    { ...lost, principal: 'b', secret: 'x', region: 'eu-west-1' },
    { ...change, principal: 'b', secret: 'y', change: 'widened' as const },
  ];
  const access = ['a', 'b', 'c'].map((principal) => ({ ...entry, principal, secret: 'x' }));
  const markdown = renderMarkdown(reportOf(emptyEnvironment({ changes, access })));
  expect(/<summary>Matrix[\s\S]*?<\/details>/.exec(markdown)?.[0].split('\n').slice(2, 6)).toEqual([
    '| who | `x` | `y` |',
    '| --- | --- | --- |',
    '| `a` | **&#43;R**<br>**&#43;W** |  |',
    '| `b` | −R eu-west-1 | &#126;R |',
  ]);
});
