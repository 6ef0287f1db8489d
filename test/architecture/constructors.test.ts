import * as ts from 'typescript';
import { nodesOf, type SourceFile, sourceFile, sourceFiles } from '../helpers/source-files';

const MAX_LINES = 18;

/** Constructors that are too long to read as a table of contents, with their lines from signature to brace. */
function longConstructors({ path, ast }: SourceFile): readonly string[] {
  const lineOf = (position: number) => ast.getLineAndCharacterOfPosition(position).line;
  return nodesOf(ast)
    .filter(ts.isConstructorDeclaration)
    .filter(({ body }) => body !== undefined)
    .map((node) => lineOf(node.end) - lineOf(node.getStart()) + 1)
    .filter((lines) => lines > MAX_LINES)
    .map((lines) => `${path}: ${lines} lines`);
}

const files = sourceFiles('src', 'stacks', 'examples');

test('constructors were found', () => {
  expect(files.flatMap(({ ast }) => nodesOf(ast).filter(ts.isConstructorDeclaration)).length).toBeGreaterThan(50);
});

test(`no constructor has more than ${MAX_LINES} lines`, () => {
  expect(files.flatMap(longConstructors)).toEqual([]);
  const probe = (lines: number) =>
    sourceFile('a.ts', `class A {\n  /** a */\n  constructor() {\n${'    b();\n'.repeat(lines - 2)}  }\n}`);
  expect(longConstructors(probe(19))).toEqual(['a.ts: 19 lines']);
  expect(longConstructors(probe(18))).toEqual([]);
});
