import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, inflateSync } from 'node:zlib';
import { renderHtml } from '../../../src/review/page/html';
import { unpack } from '../../../src/review/page/view/packed';
import type { PageData } from '../../../src/review/page/view/page-data';
import { proofsOf } from '../../../src/review/page/view/proof';
import type { EnvironmentReport } from '../../../src/review/report/report';
import { decide } from '../../../src/review/report/verdict';
import { largeEnvironment } from '../../helpers/review/large-environment';
import { emptyEnvironment, fullEnvironment } from '../../helpers/review/review-report';

function page(...environments: readonly EnvironmentReport[]): string {
  const verdict = decide(environments, { failOn: [], strict: false });
  return renderHtml({ schemaVersion: 2, verdict, environments });
}

function dataOf(html: string): PageData {
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? '');
}

test('the page has nothing to load, and only its own script may run', () => {
  const html = page(fullEnvironment());
  expect(html).toMatch(/content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';/);
  const [markup = ''] = html.split('<script');
  expect(markup).not.toMatch(/(src|href)="/);
  expect(html).not.toMatch(/<[^>]* (on\w+|style)="/);
});

test('the script of the page has at most 40 kB when it is compressed, and names the licences of what it carries', () => {
  const script = readFileSync(join(__dirname, '../../../dist/review/page/page.js'));
  expect(gzipSync(script).length).toBeLessThanOrEqual(40_000);
  expect(script.toString()).toMatch(/^preact \d+\.\d+\.\d+ \(MIT\)$/m);
  expect(script.toString()).toMatch(/^@tanstack\/virtual-core \d+\.\d+\.\d+ \(MIT\)$/m);
});

test('without a script the page lists what changes, and for each secret its readers', () => {
  const html = /<noscript>(.*)<\/noscript>/s.exec(page(fullEnvironment()))?.[1] ?? '';
  expect(html).toContain('<h2>Access changes (1)</h2>');
  expect(html).toContain('<strong>gained</strong>');
  expect(html).toContain('<th scope="row">thing</th><td><p><span>if aws:SourceVpce = thing</span> thing</p></td>');
});

test('the page begins with the verdict, then has what changed, the matrix, the graph, and hazards and cost', () => {
  const html = page(fullEnvironment());
  const heads = [...html.matchAll(/<h[12]>(.*?)<\/h[12]>/g)].map(([, text]) => text);
  expect(heads[0]).toMatch(/^BLOCKED · /);
  expect(heads.slice(1).filter((head) => head !== 'Access changes (1)')).toEqual([
    expect.stringMatching(/^What changed \(\d+\)$/),
    'Access',
    'Who reaches what',
    'Hazards and cost',
  ]);
});

test.each(['</script><script>alert(1)</script>', '<!--<script>', '</noscript><img src=x onerror=alert(1)>'])(
  'the name %s ends no element',
  (name) => {
    const html = page(fullEnvironment(name, name));
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html).not.toContain('<img');
    expect(dataOf(html).environments[0]?.secrets.rows[0]?.name).toBe(name);
  },
);

test('a name that turns the direction of writing is told by its number, also in the data', () => {
  const html = page(fullEnvironment('prod', 'a\u202Eb'));
  expect(html).not.toContain('\u202E');
  expect(html).not.toContain('\\u202');
  expect(dataOf(html).environments[0]?.secrets.columns[0]?.name).toBe('a<U+202E>b');
});

test('a page of nothing says so', () => {
  const html = page(emptyEnvironment());
  expect(html).toContain('OK · access unchanged in prod, no new findings');
  expect(html).not.toContain('Who reaches what');
});

test('readers that could be taken for more than one, or for markup, are elements of their own', () => {
  const readers = (name: string) => /who can read<.*?<td>(.*?)<\/td>/s.exec(page(fullEnvironment('prod', name)))?.[1];
  expect(readers('a, b')).toContain('<bdi>a, b</bdi>');
  expect(readers('<b>')).toContain('<bdi>&lt;b&gt;</bdi>');
});

test('a page of 50,000 filled cells, each in two Regions with statements of its own, has at most 2 MB of the 5 MB that are allowed', () => {
  const report = largeEnvironment({ principals: 500, secrets: 100, changed: 3 });
  const html = page(report);
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(2_000_000);
  const [, packed = ''] = /<script type="text\/plain" id="data">([\w+/=]*)<\/script>/.exec(html) ?? [];
  const data = unpack(JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString()));
  const { cells = [] } = data.environments[0]?.secrets ?? {};
  expect(cells).toHaveLength(50_000);
  expect(data.statements.length).toBeGreaterThan(300_000);
  const [row, column, answer] = cells[4_242] ?? [];
  expect([row, column]).toEqual([42, 42]);
  const shown = answer === undefined ? [] : proofsOf(data, answer);
  const principal = data.environments[0]?.secrets.rows[42]?.name;
  const secret = data.environments[0]?.secrets.columns[42]?.name;
  const expected = report.access.filter((entry) => entry.principal === principal && entry.secret === secret);
  expect(shown.map(({ steps }) => steps.map(({ policy, place }) => `${policy}: ${place}`))).toEqual(
    expected.map(({ state }) =>
      state.proof.map(({ policy, statement = -1, sid }) => `${policy}: statement ${statement + 1} (${sid})`),
    ),
  );
}, 300_000);

test('a large page is the same whenever it is written', () => {
  const large = () => page(largeEnvironment({ principals: 60, secrets: 100, changed: 3 }));
  expect(large()).toContain('<script type="text/plain" id="data">');
  expect(large()).toBe(large());
});
