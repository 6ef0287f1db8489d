import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { largeEnvironment } from '../../helpers/review/large-environment';
import { emptyEnvironment, fullEnvironment } from '../../helpers/review/review-report';
import { writePage } from '../../helpers/review/write-page';
import { requireTool, toolPath } from '../../helpers/tools';

const SLOW = 120_000;
const WIDTHS = [360, 768, 1280, 1920];

jest.setTimeout(SLOW);

requireTool('chromium')('the page in a browser', () => {
  let browser: Browser;
  let page: Page;
  let full = '';
  let large = '';
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: toolPath('chromium') ?? '', args: ['--no-sandbox'] });
    full = writePage(fullEnvironment());
    large = writePage(largeEnvironment({ principals: 60, secrets: 100, changed: 60 }));
  }, SLOW);
  afterEach(() => page.close());
  afterAll(() => browser?.close(), SLOW);

  async function open(file: string, options: BrowserContextOptions = {}): Promise<void> {
    page = await browser.newPage(options);
    page.setDefaultTimeout(SLOW);
    await page.goto(pathToFileURL(file).href);
  }

  const grid = () => page.getByRole('grid');
  const filter = () => page.getByRole('searchbox');
  const elements = () => page.locator('*').count();
  const focused = () =>
    page.evaluate('document.activeElement.getAttribute("role") ?? document.activeElement.localName');

  test('the matrix opens on what changed', async () => {
    await open(full);
    expect(await page.getByRole('gridcell', { name: '+R' }).getAttribute('title')).toContain('gains: read');
  });

  test('no name runs as a script', async () => {
    const hostile = '</td><script>document.title="owned"</script><img src=x onerror=document.title="owned">';
    await open(writePage(fullEnvironment(hostile, hostile)));
    expect(await page.title()).toBe('Secrets review');
    expect(await page.locator('img').count()).toBe(0);
  });

  // The policy of the page lets no foreign script run: axe comes through the protocol of the browser, which may.
  test.each([
    ['light', 360],
    ['dark', 1280],
  ] as const)('axe finds nothing on a %s page of %i pixels, nor in its drawer', async (colorScheme, width) => {
    await open(full, { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const violations = () =>
      page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200)))',
      );
    expect(await violations()).toEqual([]);
    if (width < 640) await page.locator('.card.principal button').first().click();
    else await page.getByRole('gridcell', { name: '+R' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations()).toEqual([]);
  });

  test.each(WIDTHS)('at %i pixels the body is no wider than the screen', async (width) => {
    await open(large, { viewport: { width, height: 900 } });
    await page.locator('.grid, .cards').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  test('a phone shows cards, wider screens the grid', async () => {
    await open(full, { viewport: { width: 360, height: 800 } });
    await page.locator('.cards').waitFor();
    expect(await grid().count()).toBe(0);
    await page.setViewportSize({ width: 768, height: 800 });
    await grid().waitFor();
    expect(await page.locator('.cards').count()).toBe(0);
  });

  test('a slash leads to the filter, which hides what is not found and says where nothing is', async () => {
    await open(large);
    await grid().waitFor();
    await page.keyboard.press('/');
    expect(await focused()).toBe('input');
    await page.keyboard.type('worker-7 application-3/secret-4');
    expect(await page.locator('.row.principal').count()).toBe(1);
    expect(await page.locator('.heads .column').count()).toBe(1);
    await filter().fill('nobody of this name');
    expect(await page.getByRole('status').textContent()).toBe('nothing found');
    expect(await grid().count()).toBe(0);
    await page.keyboard.press('Escape');
    await grid().waitFor();
  });

  test('arrows and Enter open the drawer with the proof, and Escape leads back to where it was', async () => {
    await open(full);
    await grid().focus();
    await page.keyboard.press('ArrowDown');
    const place = await grid().getAttribute('aria-activedescendant');
    expect(place).toBe('at-1-0');
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: 'thing → thing' });
    expect(await drawer.getByRole('listitem').allTextContents()).toEqual([
      'policy of the secret or key allows: statement 1thingnamed as thing',
    ]);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(await focused()).toBe('grid');
    expect(await grid().getAttribute('aria-activedescendant')).toBe(place);
  });

  test('on cards, too, the focus goes back to what opened the drawer, wherever the page was', async () => {
    await open(large, { viewport: { width: 360, height: 800 } });
    await page.locator('.cards').waitFor();
    await page.evaluate('scrollTo(0, 4000)');
    await page.waitForTimeout(200);
    // Which one is the last changes with what is made.
    const button = await page.locator('.card.principal li button').last().elementHandle();
    await button?.click();
    await page.getByRole('dialog').waitFor();
    const at = await page.evaluate('scrollY');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(at).toBeGreaterThan(1000);
    expect(await button?.evaluate((element) => element.matches(':focus'))).toBe(true);
    expect(await page.evaluate('scrollY')).toBe(at);
  });

  test('a screen that is turned while the drawer is open leads to the grid that there is now', async () => {
    await open(full, { viewport: { width: 360, height: 800 } });
    await page.locator('.card.principal li button').first().click();
    await page.getByRole('dialog').waitFor();
    await page.setViewportSize({ width: 800, height: 360 });
    await grid().waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused()).toBe('grid');
  });

  test('a filter hides environments in which nothing is found, and shows one in which something is', async () => {
    await open(
      writePage(fullEnvironment('dev', 'alpha'), fullEnvironment('prod', 'beta'), fullEnvironment('test', 'beta')),
    );
    const environments = () => page.getByRole('group', { name: 'environment' }).getByRole('button').allTextContents();
    expect(await environments()).toEqual(['dev ±', 'prod ±', 'test ±']);
    await filter().fill('beta');
    expect(await environments()).toEqual(['prod ±', 'test ±']);
    expect(await page.getByRole('rowheader', { name: 'beta' }).count()).toBe(1);
    await filter().fill('gamma');
    expect(await environments()).toEqual([]);
    expect(await page.getByRole('status').textContent()).toBe('nothing found');
    expect(await page.getByRole('button', { name: 'Look among keys' }).count()).toBe(0);
    await filter().fill('');
    expect(await environments()).toEqual(['dev ±', 'prod ±', 'test ±']);
  });

  test('keys have their own tab', async () => {
    const state = { verdict: 'allowed', proof: [] } as const;
    const pair = { principal: 'service backup.amazonaws.com', region: 'eu-central-1', state } as const;
    await open(
      writePage(
        emptyEnvironment({
          access: [
            { ...pair, secret: 'prod/orders/database', capability: 'read' },
            { ...pair, secret: 'alias/orders', capability: 'administer-key' },
          ],
        }),
      ),
    );
    const heads = () => page.locator('.heads .column').evaluateAll((each) => each.map(({ title }) => title));
    expect(await heads()).toEqual(['orders: 1 reader']);
    await filter().fill('alias/orders');
    expect(await page.getByRole('status').textContent()).toBe('nothing found');
    await page.getByRole('button', { name: 'Look among keys' }).click();
    expect(await heads()).toEqual(['alias/orders: 1 administrator']);
    await filter().fill('');
    await page.getByRole('button', { name: 'Secrets' }).click();
    await page.getByRole('button', { name: 'Keys' }).click();
    expect(await heads()).toEqual(['alias/orders: 1 administrator']);
    expect(await page.getByRole('gridcell', { name: 'K' }).count()).toBe(1);
  });

  test('a large matrix never makes more than 5,000 elements, and far fewer rows than it has', async () => {
    await open(large, { viewport: { width: 1920, height: 1080 } });
    await grid().waitFor();
    for (const [down, across] of [
      [0, 0],
      [800, 0],
      [1600, 2400],
      [0, 4800],
    ] as const) {
      await page.evaluate(`document.querySelector('.grid').scrollTo(${across}, ${down})`);
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      const rows = await page.locator('.row').count();
      expect(rows).toBeGreaterThan(10);
      expect(rows).toBeLessThan(40);
      expect(await elements()).toBeLessThan(5_000);
    }
  });

  test('a drawer slides only where motion is wanted', async () => {
    const animation = async (reducedMotion: 'reduce' | 'no-preference') => {
      await open(full, { reducedMotion });
      await page.getByRole('gridcell', { name: '+R' }).click();
      return page.evaluate('getComputedStyle(document.querySelector("dialog")).animationName');
    };
    expect(await animation('no-preference')).toBe('slide');
    await page.close();
    expect(await animation('reduce')).toBe('none');
  });

  test('paper has the matrix as a table, and no toolbar', async () => {
    await open(full);
    await page.emulateMedia({ media: 'print' });
    await page.locator('table.printed').waitFor();
    expect(await page.locator('table.printed td').allTextContents()).toContain('+R·');
    expect(await page.locator('.toolbar').isVisible()).toBe(false);
    expect(await grid().count()).toBe(0);
  });
});
