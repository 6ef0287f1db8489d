import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { largeEnvironment } from '../../../helpers/review/large-environment';
import { writePage } from '../../../helpers/review/write-page';
import { requireTool, toolPath } from '../../../helpers/tools';

const SLOW = 120_000;

jest.setTimeout(SLOW);

/** What one step of scrolling does to the page. */
interface Step {
  /** Rows and cells, or cards, that were out of sight before. */
  readonly came: number;
  /** Rows and cells, or cards, that were added to the page. */
  readonly made: number;
  /** Elements in the page. */
  readonly elements: number;
  /** What stays in sight and was yet made again or changed. */
  readonly remade: readonly string[];
}

/** Gives `window.step(x, y)`, which scrolls and tells what the page did. What stands in sight is known by its place. */
const WATCH = `(() => {
  const matrix = document.querySelector('.grid, .cards');
  const scroller = matrix.matches('.grid') ? matrix : window;
  const parts = '.card, .rows tr, .rows td, .rows th';
  const place = (part) => part.dataset.index ??
    part.closest('tr').dataset.row + (part.matches('tr') ? '' : ' ' + part.getAttribute('aria-colindex'));
  const inSight = () => new Map([...matrix.querySelectorAll(parts)].map((part) => [place(part), part]));
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  let records = [];
  const observer = new MutationObserver((more) => records.push(...more));
  observer.observe(matrix, { subtree: true, childList: true, attributes: true, characterData: true });
  window.step = async (x, y) => {
    const before = inSight();
    records = [];
    scroller.scrollBy(x, y);
    for (let frames = 0; frames < 4; frames += 1) await frame();
    const after = inSight();
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node.nodeType === 1);
    const made = added.flatMap((node) => [...(node.matches(parts) ? [node] : []), ...node.querySelectorAll(parts)]);
    // A row takes further cells, and a card moves when one above it turns out higher than thought.
    const isExpected = ({ target, type, attributeName }) =>
      (type === 'childList' && target.matches('tr')) || (attributeName === 'style' && target.matches('.card'));
    const stays = new Set([...before.values()].filter((part) => matrix.contains(part)));
    const changed = records
      .filter((record) => !isExpected(record))
      .map(({ target }) => (target.nodeType === 1 ? target : target.parentElement).closest(parts))
      .filter((part) => stays.has(part))
      .map(place);
    const remade = [...after].filter(([key, part]) => before.has(key) && before.get(key) !== part).map(([key]) => key);
    return {
      came: [...after.keys()].filter((key) => !before.has(key)).length,
      made: made.length,
      elements: document.querySelectorAll('*').length,
      remade: [...remade, ...changed],
    };
  };
})()`;

requireTool('chromium')('the matrix of 50,000 filled cells in a browser', () => {
  let browser: Browser;
  let file = '';
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: toolPath('chromium') ?? '', args: ['--no-sandbox'] });
    file = writePage(largeEnvironment({ principals: 500, secrets: 100, changed: 3 }));
  }, SLOW);
  afterAll(() => browser?.close(), SLOW);

  /** The page with every block open, as a filter opens them: 500 rows of 100 columns. */
  async function open(width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 1080 } });
    page.setDefaultTimeout(SLOW);
    await page.goto(pathToFileURL(file).href);
    await page.getByRole('searchbox').fill('worker');
    await page.locator('.row.principal, .card.principal').first().waitFor();
    await page.locator('.grid, .cards').evaluate((matrix) => matrix.scrollIntoView());
    await page.evaluate(WATCH);
    return page;
  }

  async function steps(page: Page, count: number, across: number, down: number): Promise<Step[]> {
    const done: Step[] = [];
    for (let step = 0; step < count; step += 1) {
      // Now and then a jump in which nothing that was in sight stays.
      const far = step % 10 === 9 ? 6 : 1;
      done.push((await page.evaluate(`step(${across * far}, ${down * far})`)) as Step);
    }
    return done;
  }

  test.each([
    ['the grid', 1920, 30],
    ['the cards', 360, 10],
  ])('%s makes only what comes into sight while it scrolls, and leaves alone what stays', async (_, width, least) => {
    const page = await open(width);
    const seen = [
      ...(await steps(page, 20, 0, 400)),
      ...(await steps(page, 10, 300, 0)),
      ...(await steps(page, 20, 0, -400)),
      ...(await steps(page, 10, -300, 0)),
    ];
    expect(seen.flatMap(({ remade }) => remade)).toEqual([]);
    expect(seen.map(({ made }) => made)).toEqual(seen.map(({ came }) => came));
    expect(seen.filter(({ came }) => came > 0).length).toBeGreaterThan(least);
    expect(Math.max(...seen.map(({ elements }) => elements))).toBeLessThan(5_000);
    await page.close();
  });
});
