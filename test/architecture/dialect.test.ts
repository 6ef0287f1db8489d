import * as ts from 'typescript';
import { nodesOf, type SourceFile, sourceFile, sourceFiles } from '../helpers/source-files';

const WIDTH = 120;

const files = sourceFiles('src', 'stacks', 'test', 'examples');
const src = files.filter(({ path }) => path.startsWith('src/'));

const placeOf = ({ path, ast }: SourceFile, node: ts.Node) =>
  `${path}:${ast.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

/** Statements that leave a function or a loop, or do one thing. */
function isSimple(node: ts.Statement): boolean {
  return (
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isContinueStatement(node) ||
    ts.isBreakStatement(node) ||
    ts.isExpressionStatement(node)
  );
}

/** What an `if` would be on one line, where its block is one simple statement without a comment. */
function oneLine({ ast }: SourceFile, node: ts.IfStatement): string | undefined {
  const block = node.thenStatement;
  if (!ts.isBlock(block) || block.statements.length !== 1) return undefined;
  const [statement] = block.statements;
  if (statement === undefined || !isSimple(statement)) return undefined;
  if (/[^{}\s]/.test(block.getText().replace(statement.getText(), ''))) return undefined;
  const line = `${ast.text.slice(node.getStart(), block.getStart()).trimEnd()} ${statement.getText()}`;
  const indent = ast.getLineAndCharacterOfPosition(node.getStart()).character;
  return line.includes('\n') || indent + line.length > WIDTH ? undefined : line;
}

/** Ifs without `else` whose braces the dialect does not have, or that lack braces over several lines. */
function otherBraces(file: SourceFile): readonly string[] {
  return nodesOf(file.ast)
    .filter(ts.isIfStatement)
    .filter((node) => node.elseStatement === undefined)
    .filter((node) => !(ts.isIfStatement(node.parent) && node.parent.elseStatement === node))
    .filter((node) =>
      ts.isBlock(node.thenStatement) ? oneLine(file, node) !== undefined : node.getText().includes('\n'),
    )
    .map((node) => placeOf(file, node));
}

/** The comments of a file that documentation is made of. */
function docstrings({ ast }: SourceFile): readonly string[] {
  return ast.text.match(/\/\*\*(?:[^*]|\*(?!\/))*\*\//g) ?? [];
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Docstrings that say again what the property `title` of the file says. */
function repeatedTitles(file: SourceFile): readonly string[] {
  const titles = nodesOf(file.ast)
    .filter(ts.isPropertyAssignment)
    .filter(({ name }) => name.getText() === 'title')
    .map(({ initializer }) => initializer)
    .filter(ts.isStringLiteralLike)
    .map(({ text }) => wordsOf(text));
  return docstrings(file).filter((each) => titles.includes(wordsOf(each)));
}

/** Pages of others that a docstring links in another form than `@see` at the start of a line. */
function otherLinks(file: SourceFile): readonly string[] {
  return docstrings(file)
    .flatMap((comment) => comment.split('\n'))
    .filter((line) => /https:\/\/[\w-]+\.[\w-]+/.test(line))
    .filter((line) => !/^\s*(?:\/\*\*|\*) @see https:\/\/\S+(?: \*\/)?$/.test(line) && !/[`{]/.test(line))
    .map((line) => `${file.path}: ${line.trim()}`);
}

/** Rooms whose messages are about properties of calls; those of the others are about flags, files and keys of JSON. */
const ROOMS_OF_CALLS = ['src/model', 'src/constructs', 'src/environment', 'src/jest'];
const IN_QUOTES = /^'[a-z][A-Za-z]*' must\b/;
const BARE = /^[a-z]+[A-Z][A-Za-z]* must\b/;

/** Messages that name what they are about in another form: a property in backticks, what users write in quotes. */
function otherNames({ path, ast }: SourceFile): readonly string[] {
  const ofCalls = ROOMS_OF_CALLS.some((room) => path.startsWith(`${room}/`));
  return nodesOf(ast)
    .filter((node) => ts.isStringLiteralLike(node) || ts.isTemplateHead(node))
    .filter(({ text }) => BARE.test(text) || (ofCalls && IN_QUOTES.test(text)))
    .map(({ text }) => `${path}: ${text}`);
}

test('a single statement stands on the line of its `if` where it fits, and in braces where it does not', () => {
  expect(files.flatMap(otherBraces)).toEqual([]);
  const probe = sourceFile(
    'a.ts',
    'if (a) {\n  return;\n}\nif (b) return;\nif (c)\n  return;\nif (d) {\n  // why\n  e();\n}',
  );
  expect(otherBraces(probe)).toEqual(['a.ts:1', 'a.ts:5']);
});

test('no docstring repeats the title below it', () => {
  expect(src.flatMap(repeatedTitles)).toEqual([]);
  const probe = sourceFile('a.ts', "/** A key rotates. */\nexport const rule = { title: 'A key rotates' };");
  expect(repeatedTitles(probe)).toEqual(['/** A key rotates. */']);
});

test('a docstring links pages with `@see`, one to a line', () => {
  expect(files.flatMap(otherLinks)).toEqual([]);
  const address = ['https:', '', 'aws.example.com', 'a'].join('/');
  const probe = sourceFile('a.ts', `/** Rule: ${address} */\nconst a = 1;\n/** @see ${address} */`);
  expect(otherLinks(probe)).toEqual([`a.ts: /** Rule: ${address} */`]);
});

test('a message names properties of calls in backticks, and nothing bare', () => {
  expect(src.flatMap(otherNames)).toEqual([]);
  const text = "f(\"'name' must be short\", 'maxAge must be short', '`size` must be small');";
  expect(otherNames(sourceFile('src/model/a.ts', text))).toEqual([
    "src/model/a.ts: 'name' must be short",
    'src/model/a.ts: maxAge must be short',
  ]);
  expect(otherNames(sourceFile('src/cli/a.ts', text))).toEqual(['src/cli/a.ts: maxAge must be short']);
});
