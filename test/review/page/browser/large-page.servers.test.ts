import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { largeEnvironment } from '../../../helpers/review/large-environment';
import { writePage } from '../../../helpers/review/write-page';
import { requireTool, toolPath } from '../../../helpers/tools';

const SLOW = 120_000;

jest.setTimeout(SLOW);

requireTool('chromium')('a large page in a browser', () => {
  let browser: Browser;
  let page: Page;
  let large = '';
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: toolPath('chromium') ?? '', args: ['--no-sandbox'] });
    large = writePage(largeEnvironment({ principals: 60, secrets: 100, changed: 60 }));
  }, SLOW);
  afterEach(() => page.close());
  afterAll(() => browser?.close(), SLOW);

  async function open(file: string, options: BrowserContextOptions = {}): Promise<void> {
    page = await browser.newPage(options);
    page.setDefaultTimeout(SLOW);
    await page.goto(pathToFileURL(file).href);
  }

  test('heads and names stay where they are, whatever scrolls', async () => {
    await open(large, { viewport: { width: 1280, height: 900 } });
    await page.getByRole('searchbox').fill('worker');
    await page.locator('.row.principal').first().waitFor();
    await page.locator('.grid').evaluate((matrix) => matrix.scrollIntoView());
    const places = async () => {
      const corner = await page.locator('.corner').last().boundingBox();
      const head = await page.locator('.heads').boundingBox();
      const name = await page.locator('.row .name').first().boundingBox();
      return { corner, top: head?.y, left: name?.x };
    };
    const before = await places();
    const first = await page.locator('.row .name').first().textContent();
    await page.evaluate("document.querySelector('.grid').scrollTo(1200, 900)");
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    expect(await page.locator('.row .name').first().textContent()).not.toBe(first);
    expect(await places()).toEqual(before);
    // In front of the cells that scroll below them.
    const inFront = (at: string) =>
      page.evaluate(`(({ left, top }) => document.elementFromPoint(left + 60, top + ${at}).closest('th') !== null)(
        document.querySelector('.grid').getBoundingClientRect())`);
    expect([await inFront('60'), await inFront('400')]).toEqual([true, true]);
  });

  test('what stands without a script is there before a large matrix is decompressed', async () => {
    page = await browser.newPage();
    await page.addInitScript(
      'window.DecompressionStream = class { constructor() { window.asked = true; throw Error(); } }',
    );
    await page.goto(pathToFileURL(large).href);
    await page.getByText('This browser cannot decompress the matrix.').waitFor();
    expect(await page.evaluate('window.asked')).toBe(true);
    expect(await page.locator('.banner').isVisible()).toBe(true);
    expect(await page.locator('.picture svg').isVisible()).toBe(true);
  });

  test('on a phone the graph begins where the first change is', async () => {
    await open(writePage(largeEnvironment({ principals: 30, secrets: 10, changed: 4 })), {
      viewport: { width: 360, height: 800 },
    });
    await page.locator('.cards').waitFor();
    // Of each arrow that changes the first point, and the nodes that are wholly in sight.
    const seen = await page.evaluate(`(() => {
      const box = document.querySelector('.picture').getBoundingClientRect();
      const isIn = ({ left, right, top, bottom }) =>
        left >= box.left && right <= box.right && top >= box.top && bottom <= box.bottom;
      const starts = [...document.querySelectorAll('.picture .gained > path:first-of-type')].map((path) => {
        const { x, y } = path.getPointAtLength(0).matrixTransform(path.getScreenCTM());
        return { left: x, right: x, top: y, bottom: y };
      });
      const nodes = [...document.querySelectorAll('.picture .node')].map((node) => node.getBoundingClientRect());
      return { nodes: nodes.filter(isIn).length, starts: starts.filter(isIn).length };
    })()`);
    const { nodes, starts } = seen as { nodes: number; starts: number };
    expect(nodes).toBeGreaterThan(2);
    expect(starts).toBeGreaterThan(0);
  });
});
