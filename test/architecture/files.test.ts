import { posix } from 'node:path';
import * as ts from 'typescript';
import { resolveImport, type SourceFile, sourceFile, sourceFiles, textFiles } from '../helpers/source-files';

const MAX_LINES = 250;
const SLIVER = 16;
/** A file that imports so many of its own folder lists them. */
const CATALOGUE = 10;
const FOLDERS = ['src', 'stacks', 'test', 'examples'];
// Joined, so that this file does not contain what it looks for.
const UNFINISHED = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`);
const MACHINE = new RegExp(
  `(?<![\\w.~:}*?-])/(?:${['home', 'Users', 'root', 'work'].join('|')})/[\\w.-]|\\b[A-Z]:\\\\Users`,
);

const files = textFiles(...FOLDERS);
const paths = (matching: (file: (typeof files)[number]) => boolean) => files.filter(matching).map(({ path }) => path);

/** Statements of an `index.ts` that are not export lines. */
function notExports({ ast }: SourceFile): readonly string[] {
  return ast.statements.filter((node) => !ts.isExportDeclaration(node)).map((node) => node.getText());
}

test('files were found', () => {
  expect(files.length).toBeGreaterThan(80);
});

test(`no file but data, and the list of what the package exports, is longer than ${MAX_LINES} lines`, () => {
  const tooLong = paths(
    ({ path, text }) => !/\.(json|txt)$|^src\/index\.ts$/.test(path) && text.trimEnd().split('\n').length > MAX_LINES,
  );
  expect(tooLong).toEqual([]);
});

test('no file has a path of somebody’s machine', () => {
  expect(paths(({ text }) => MACHINE.test(text))).toEqual([]);
  expect(MACHINE.test(['see ', 'home', 'ada', 'notes'].join('/'))).toBe(true);
  expect(MACHINE.test('arn:aws:iam::111111111111:role/work/api')).toBe(false);
});

test('no file says that it is unfinished', () => {
  expect(paths(({ text }) => UNFINISHED.test(text))).toEqual([]);
  expect(UNFINISHED.test(`// ${'TO'}${'DO'}: later`)).toBe(true);
});

test('an index has export lines alone', () => {
  expect(
    sourceFiles('src')
      .filter(({ path }) => path.endsWith('/index.ts'))
      .flatMap(notExports),
  ).toEqual([]);
  expect(notExports(sourceFile('src/index.ts', "export * from './a';\nconst b = 1;"))).toEqual(['const b = 1;']);
});

/** Files of few lines that only their neighbour imports: they are a part of it, unless it is a catalogue of such files. */
function slivers(sources: readonly SourceFile[], tests: readonly SourceFile[]): readonly string[] {
  const known = new Set(sources.map(({ path }) => path));
  const importers = new Map<string, string[]>();
  const siblings = new Map<string, number>();
  for (const { path, imports } of [...sources, ...tests]) {
    for (const { specifier } of imports) {
      const target = resolveImport(path, specifier, known);
      if (target === undefined) continue;
      importers.set(target, [...(importers.get(target) ?? []), path]);
      if (posix.dirname(target) === posix.dirname(path)) siblings.set(path, (siblings.get(path) ?? 0) + 1);
    }
  }
  return sources
    .filter(({ ast }) => ast.text.trimEnd().split('\n').length < SLIVER)
    .filter(({ path }) => {
      const [only, ...more] = importers.get(path) ?? [];
      if (only === undefined || more.length > 0 || posix.dirname(only) !== posix.dirname(path)) return false;
      return (siblings.get(only) ?? 0) < CATALOGUE;
    })
    .map(({ path }) => path);
}

test(`no file of under ${SLIVER} lines is there for its neighbour alone`, () => {
  expect(slivers(sourceFiles('src'), sourceFiles('test'))).toEqual([]);
  const alone = [sourceFile('src/a/b.ts', "import { c } from './c';"), sourceFile('src/a/c.ts', 'export const c = 1;')];
  const filled = sourceFile('src/a/b.ts', `import { c } from './c';\n${'// why\n'.repeat(SLIVER)}`);
  expect(slivers([filled, ...alone.slice(1)], [])).toEqual(['src/a/c.ts']);
  expect(
    slivers([filled, ...alone.slice(1)], [sourceFile('test/c.test.ts', "import { c } from '../src/a/c';")]),
  ).toEqual([]);
});
