import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { renderHtml } from '../../../src/review/page/html';
import type { EnvironmentReport } from '../../../src/review/report/report';
import { decide } from '../../../src/review/report/verdict';
import { fullEnvironment } from '../../helpers/review/review-report';
import { temporaryDirectory } from '../../helpers/temporary-directory';
import { requireTool, toolPath } from '../../helpers/tools';

const SLOW = 120_000;

requireTool('chromium')('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: toolPath('chromium') ?? '', args: ['--no-sandbox'] });
  }, SLOW);
  afterAll(() => browser?.close(), SLOW);

  async function open(...environments: readonly EnvironmentReport[]): Promise<Page> {
    const verdict = decide(environments, { failOn: [], strict: false });
    const file = join(temporaryDirectory(), 'review.html');
    writeFileSync(file, renderHtml({ schemaVersion: 2, verdict, environments }));
    const page = await browser.newPage();
    page.setDefaultTimeout(SLOW);
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  test(
    'the matrix opens on what changed',
    async () => {
      const page = await open(fullEnvironment());
      expect(await page.getByRole('gridcell', { name: '+R' }).getAttribute('title')).toContain('gains: read');
    },
    SLOW,
  );

  test(
    'no name runs as a script',
    async () => {
      const hostile = '</td><script>document.title="owned"</script><img src=x onerror=document.title="owned">';
      const page = await open(fullEnvironment(hostile, hostile));
      expect(await page.title()).toBe('Secrets review');
      expect(await page.locator('img').count()).toBe(0);
    },
    SLOW,
  );
});
