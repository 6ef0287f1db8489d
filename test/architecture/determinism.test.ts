import * as ts from 'typescript';
import { nodesOf, type SourceFile, sourceFile, sourceFiles } from '../helpers/source-files';

const FRAMEWORK = /^(cdktf|constructs|@cdktf\/.*)$/;
const UNSTEADY = /^(Date\.now|Math\.random|process\.env|performance\.now|process\.hrtime)$/;

/** Clock, randomness and environment in a file: each would make one synthesis differ from the next. */
function unsteady({ path, ast, imports }: SourceFile): readonly string[] {
  const random = imports.flatMap(({ names }) => names).filter((name) => /^random/.test(name));
  const found = nodesOf(ast).filter((node) => {
    if (ts.isPropertyAccessExpression(node)) return UNSTEADY.test(node.getText());
    if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
    return ts.isCallExpression(node) && node.expression.getText() === 'Date';
  });
  return [...random, ...found.map((node) => node.getText())].map((text) => `${path} uses ${text}`);
}

/** Uses of instanceof on a framework's class: it fails when a package is installed twice. */
function frameworkInstances({ path, ast, imports }: SourceFile): readonly string[] {
  const names = imports.filter(({ specifier }) => FRAMEWORK.test(specifier)).flatMap((each) => each.names);
  return nodesOf(ast)
    .filter(ts.isBinaryExpression)
    .filter(({ operatorToken }) => operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
    .filter(({ right }) => names.includes(right.getText().split('.')[0] ?? ''))
    .map((node) => `${path} uses ${node.getText()}`);
}

test('the model, the constructs and the stacks use neither clock nor randomness nor environment', () => {
  expect(sourceFiles('src/model', 'src/constructs', 'stacks').flatMap(unsteady)).toEqual([]);
});

test('no source asks for an instance of a framework class', () => {
  expect(sourceFiles('src', 'stacks').flatMap(frameworkInstances)).toEqual([]);
});

test.each(['Date.now()', 'new Date()', 'new Date', 'Date()', 'Math.random()', "process.env['X']", 'process.env.X'])(
  '%s is found',
  (text) => {
    expect(unsteady(sourceFile('src/model/a.ts', `const x = ${text};`))).toHaveLength(1);
  },
);

test('randomness of node:crypto is found', () => {
  const text = "import { randomBytes, createHash } from 'node:crypto';";
  expect(unsteady(sourceFile('src/model/a.ts', text))).toEqual(['src/model/a.ts uses randomBytes']);
});

test('a date that is made of something is accepted', () => {
  expect(unsteady(sourceFile('src/model/a.ts', 'const x = new Date(start).toISOString();'))).toEqual([]);
});

test.each([
  "import { TerraformStack } from 'cdktf'; const x = (y: unknown) => y instanceof TerraformStack;",
  "import * as cdktf from 'cdktf'; const x = (y: unknown) => y instanceof cdktf.App;",
  "import { Construct as C } from 'constructs'; const x = (y: unknown) => y instanceof C;",
])('an instance of a framework class is found in: %s', (text) => {
  expect(frameworkInstances(sourceFile('src/constructs/a.ts', text))).toHaveLength(1);
});

test('an instance of Error is accepted', () => {
  const text = "import { App } from 'cdktf'; const x = (y: unknown) => y instanceof Error;";
  expect(frameworkInstances(sourceFile('src/constructs/a.ts', text))).toEqual([]);
});
