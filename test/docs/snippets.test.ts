import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { regionOf, snippetsOf } from '../helpers/regions';

const ROOT = join(__dirname, '../..');

function documents(directory = ROOT): readonly string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', 'cdktf.out', '.git'].includes(entry.name)) return [];
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return documents(path);
    return entry.name.endsWith('.md') ? [relative(ROOT, path)] : [];
  });
}

describe('the documentation', () => {
  test.each(documents())('%s shows code only as it is in the examples', (document) => {
    for (const { reference, code } of snippetsOf(document)) expect(code).toBe(regionOf(reference));
    const text = readFileSync(join(ROOT, document), 'utf8');
    const blocks = text.match(/^```(ts|typescript)$/gm) ?? [];
    const accounted = text.match(/^<!-- (from|run by): \S+\.ts(#\S+)? -->\n```ts$/gm) ?? [];
    expect(accounted).toHaveLength(blocks.length);
  });

  test.each(documents())('%s links only to files that exist', (document) => {
    const links = readFileSync(join(ROOT, document), 'utf8').matchAll(
      /\]\((?!https?:|#|mailto:)([^)#\s]+)(#[^)]*)?\)/g,
    );
    const missing = [...links]
      .map(([, link = '']) => link)
      .filter((link) => !existsSync(join(ROOT, dirname(document), link)));
    expect(missing).toEqual([]);
  });

  test('the README shows the first example before anything else', () => {
    expect(snippetsOf('README.md')[0]?.reference).toBe('examples/first-secret/main.ts');
  });
});
