import { resolveImport, type SourceFile, sourceFile, sourceFiles } from '../helpers/source-files';

const INDEX = 'src/iam/index.ts';

const files = sourceFiles('src');

/** Imports from outside of the evaluator that lead past its index. */
function pastIndex(file: SourceFile, paths: ReadonlySet<string>): readonly string[] {
  if (file.path.startsWith('src/iam/')) return [];
  return file.imports.flatMap(({ specifier }) => {
    const target = resolveImport(file.path, specifier, paths);
    return target?.startsWith('src/iam/') && target !== INDEX ? [`${file.path} imports ${target}`] : [];
  });
}

test('the evaluator is imported by its index alone', () => {
  const paths = new Set(files.map(({ path }) => path));
  expect(files.flatMap((file) => pastIndex(file, paths))).toEqual([]);
});

test('an import past the index is found, also for a type', () => {
  const paths = new Set([INDEX, 'src/iam/policy/policy.ts']);
  const found = (text: string) => pastIndex(sourceFile('src/review/rules/a.ts', text), paths);
  expect(found("import type { Policy } from '../../iam/policy/policy';")).toEqual([
    'src/review/rules/a.ts imports src/iam/policy/policy.ts',
  ]);
  expect(found("import type { Policy } from '../../iam';")).toEqual([]);
});
