import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { picture, ROOMS } from '../architecture/rooms';

const ROOT = join(__dirname, '../..');
const MAX_README_WORDS = 1_000;
const MAX_WALK = 8;

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('the architecture page', () => {
  const page = read('docs/architecture.md');

  test('has the picture that the rooms and their imports make', () => {
    expect(page).toContain(picture());
    for (const room of Object.keys(ROOMS).filter((name) => name !== '.')) expect(page).toContain(`<b>${room}</b>`);
  });

  test('names files and folders that exist', () => {
    const paths = [...page.matchAll(/`((?:src|stacks|test)\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test(`walks past at most ${MAX_WALK} files each`, () => {
    const walks = page
      .split('\n## ')
      .map((section) => section.match(/^\d+\. `src/gm)?.length ?? 0)
      .filter((files) => files > 0);
    expect(walks).toHaveLength(3);
    expect(Math.max(...walks)).toBeLessThanOrEqual(MAX_WALK);
  });
});

describe('the index of the documentation', () => {
  test('names every page of docs once', () => {
    const named = [...read('docs/README.md').matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, page = '']) => page);
    const pages = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect([...named].sort()).toEqual(pages.sort());
  });
});

describe('the README', () => {
  test(`has at most ${MAX_README_WORDS} words`, () => {
    expect(read('README.md').trim().split(/\s+/).length).toBeLessThanOrEqual(MAX_README_WORDS);
  });
});
