import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../../../../src/cli/process/run';
import { renderHtml } from '../../../../src/review/render/html/html';
import type { EnvironmentReport } from '../../../../src/review/report/report';
import { decide } from '../../../../src/review/report/verdict';
import { emptyEnvironment, fullEnvironment } from '../../../helpers/review/review-report';
import { temporaryDirectory } from '../../../helpers/temporary-directory';
import { requireTool, toolPath } from '../../../helpers/tools';

function page(...environments: readonly EnvironmentReport[]): string {
  return renderHtml({
    schemaVersion: 2,
    verdict: decide(environments, { failOn: [], strict: false }),
    environments,
  });
}

/** The page as a browser leaves it, after its script ran. */
async function inBrowser(html: string, hash = ''): Promise<string> {
  const directory = temporaryDirectory();
  const file = join(directory, 'review.html');
  writeFileSync(file, html);
  const args = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${directory}/profile`, '--dump-dom'];
  const { stdout } = await run(toolPath('chromium') ?? '', [...args, `${pathToFileURL(file)}${hash}`], {
    cwd: directory,
    env: process.env,
  });
  return stdout;
}

test('the page has nothing to load, and only its own script may run', () => {
  const html = page(fullEnvironment());
  expect(html).toMatch(/content="default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';/);
  expect(html).not.toMatch(/(src|href)="(?!#)/);
  expect(html).not.toMatch(/ on\w+="/);
});

test('the matrix has a letter for each access, linked to its proof', () => {
  const [access] = fullEnvironment().access;
  const html = page(
    emptyEnvironment({ access: [access, { ...access, capability: 'administer-key' }] as EnvironmentReport['access'] }),
  );
  expect(html).toContain('href="#proof-0-1" title="thing read thing: allowed-if aws:SourceVpce = thing">R*</a>');
  expect(html).toContain('href="#proof-0-0" title="thing administer-key thing');
  expect(html).toContain('<details id="proof-0-1">');
});

test('a matrix too large to lay out is left out, and the page says so', () => {
  const [access] = fullEnvironment().access;
  const many = Array.from({ length: 150 }, (_, index) => ({ ...access, principal: `p${index}`, secret: `s${index}` }));
  const html = page(emptyEnvironment({ access: many as EnvironmentReport['access'] }));
  expect(html).toContain('The matrix of 150 principals by 150 secrets is too large to show');
  expect(html.match(/<details id="proof-/g)).toHaveLength(150);
});

requireTool('chromium')('the page in a browser', () => {
  test('the filter shows, and a link opens its proof', async () => {
    const html = page(fullEnvironment());
    expect(html).toContain('<label hidden>');
    const dom = await inBrowser(html, '#proof-0-0');
    expect(dom).toContain('<label>Filter');
    expect(dom).toMatch(/<details id="proof-0-0" open="">/);
  });

  test('no name runs as a script', async () => {
    const hostile = '</td><script>document.title="owned"</script><img src=x onerror=document.title="owned">';
    const dom = await inBrowser(page(fullEnvironment(hostile, hostile)));
    expect(dom).toContain('<title>Secrets review</title>');
    expect(dom).not.toContain('<img');
  });
});
