import * as ts from 'typescript';
import { type SourceFile, sourceFile, sourceFiles, textFiles } from '../helpers/source-files';

const MAX_LINES = 250;
const FOLDERS = ['src', 'stacks', 'test', 'examples'];
// Put together, so that this file does not contain what it looks for.
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

test(`no file but data is longer than ${MAX_LINES} lines`, () => {
  const tooLong = paths(
    ({ path, text }) => !/\.(json|txt)$/.test(path) && text.trimEnd().split('\n').length > MAX_LINES,
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
