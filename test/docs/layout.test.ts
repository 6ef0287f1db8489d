import { type Document, documents, parseDocument } from '../helpers/documents';

const WIDTH = 120;
/** Capitals after the first word of a heading: names. */
const NAMES = /^(?:AWS|A|GitHub|GitLab|Center|Identity|Region|Readers|People|The)\b/;

type Check = (text: string, page: Document) => boolean;

const isTable = (text: string) => /^\s*\|/.test(text);

/** Cells have one space on each side, and rules three dashes, so that a change of one row touches that row alone. */
const isPadded: Check = (text) =>
  isTable(text) &&
  text
    .trim()
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .some((cell) => cell !== (cell.trim() === '' ? '  ' : ` ${cell.trim()} `) || /^ :?(?:-|--|-{4,}):? $/.test(cell));

const hasOtherBullet: Check = (text) => /^\s*[*+] /.test(text);

const isTooWide: Check = (text, { generated }) =>
  !generated &&
  text.length > WIDTH &&
  !isTable(text) &&
  text
    .trim()
    .replace(/^(?:-|\d+\.) /, '')
    .includes(' ');

/** A heading in title case: a word after the first begins with a capital and is no name. */
const hasTitleCase: Check = (text, { generated }) =>
  !generated &&
  /^#+ /.test(text) &&
  text
    .replace(/`[^`]*`/g, '')
    .split(' ')
    .slice(2)
    .some((word) => /^[A-Z][a-z]/.test(word) && !NAMES.test(word));

function found(check: Check, pages: readonly Document[] = documents()): readonly string[] {
  return pages.flatMap((page) =>
    page.lines.filter(({ text }) => check(text, page)).map(({ number, text }) => `${page.path}:${number} ${text}`),
  );
}

const page = (...lines: readonly string[]) => [parseDocument('docs/a.md', lines.join('\n'))];

test('tables are not padded', () => {
  expect(found(isPadded)).toEqual([]);
  expect(found(isPadded, page('| a | b |', '| --- | --- |', '|  | c |', '| a  | b |', '|---|---|'))).toEqual([
    'docs/a.md:4 | a  | b |',
    'docs/a.md:5 |---|---|',
  ]);
});

test('lists have dashes', () => {
  expect(found(hasOtherBullet)).toEqual([]);
  expect(found(hasOtherBullet, page('- a', '* b', '```', '* c', '```'))).toEqual(['docs/a.md:2 * b']);
});

test(`lines have at most ${WIDTH} characters, but for tables, code and addresses`, () => {
  expect(found(isTooWide)).toEqual([]);
  const long = `${'word '.repeat(30)}end`;
  const address = `- [${'a'.repeat(130)}](b)`;
  expect(found(isTooWide, page(long, `| ${long} |`, address))).toEqual([`docs/a.md:1 ${long}`]);
});

test('headings are in sentence case', () => {
  expect(found(hasTitleCase)).toEqual([]);
  expect(found(hasTitleCase, page('# Back to AWS', '## Roll Out', '## The `Secret` class'))).toEqual([
    'docs/a.md:2 ## Roll Out',
  ]);
});
