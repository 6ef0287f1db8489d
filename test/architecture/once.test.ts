import * as ts from 'typescript';
import { Classification } from '../../src/model/classification';
import { MANDATORY_TAG_KEYS } from '../../src/model/mandatory-tag-keys';
import { nodesOf, type SourceFile, sourceFile, sourceFiles } from '../helpers/source-files';

const NAMED_ONCE = ['src/model/classification.ts', 'src/model/mandatory-tag-keys.ts'];
const CLASSES = Object.values(Classification).map(({ name }) => name as string);

/** Lists and texts of a file that say again which tags are mandatory: three of them are no coincidence. */
function tagLists({ path, ast }: SourceFile): readonly string[] {
  return nodesOf(ast)
    .filter((node) => ts.isArrayLiteralExpression(node) || ts.isStringLiteralLike(node))
    .filter((node) => MANDATORY_TAG_KEYS.filter((key) => new RegExp(`\\b${key}\\b`).test(node.getText())).length > 2)
    .map((node) => `${path}: ${node.getText()}`);
}

/** Texts of a file that are the name of a class, or speak of one by name. */
function classNames({ path, ast }: SourceFile): readonly string[] {
  return nodesOf(ast)
    .filter(ts.isStringLiteralLike)
    .filter(({ text }) => CLASSES.some((name) => text === name || text.includes(`class ${name}`)))
    .map(({ text }) => `${path}: ${text}`);
}

const others = sourceFiles('src').filter(({ path }) => !NAMED_ONCE.includes(path));

test('which tags are mandatory stands once', () => {
  expect(others.flatMap(tagLists)).toEqual([]);
  expect(tagLists(sourceFile('src/a.ts', "const TAGS = ['App', 'Owner', 'Environment'];"))).toHaveLength(1);
  expect(tagLists(sourceFile('src/a.ts', "const remedy = 'set App, Owner and Environment';"))).toHaveLength(1);
});

test('the names of classes stand once', () => {
  expect(CLASSES).toEqual(['high-risk', 'standard']);
  expect(others.flatMap(classNames)).toEqual([]);
  expect(classNames(sourceFile('src/a.ts', "const isHigh = tag === 'high-risk';"))).toHaveLength(1);
});
