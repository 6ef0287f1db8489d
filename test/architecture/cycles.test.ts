import { resolveImport, type SourceFile, sourceFile, sourceFiles } from '../helpers/source-files';

/** The first cycle of imports that are there when the files run. */
function cycle(files: readonly SourceFile[]): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  const graph = new Map(
    files.map(({ path, imports }) => {
      const running = imports.filter(({ typeOnly, specifier }) => !typeOnly && specifier.startsWith('.'));
      return [path, running.flatMap(({ specifier }) => resolveImport(path, specifier, paths) ?? [])];
    }),
  );
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const next of graph.get(path) ?? []) {
      const found = visit(next, [...trail, path]);
      if (found.length > 0) return found;
    }
    done.add(path);
    return [];
  };
  for (const path of paths) {
    const found = visit(path, []);
    if (found.length > 0) return found;
  }
  return [];
}

/** Pairs of files of which each imports the other, by type or not. */
function mutual(files: readonly SourceFile[]): readonly string[] {
  const paths = new Set(files.map(({ path }) => path));
  const imported = new Map(
    files.map(({ path, imports }) => [
      path,
      new Set(
        imports
          .filter(({ specifier }) => specifier.startsWith('.'))
          .flatMap(({ specifier }) => resolveImport(path, specifier, paths) ?? []),
      ),
    ]),
  );
  return [...paths].flatMap((path) =>
    [...(imported.get(path) ?? [])]
      .filter((other) => path < other && imported.get(other)?.has(path))
      .map((other) => `${path} and ${other}`),
  );
}

test('no file of src imports itself by way of others', () => {
  expect(cycle(sourceFiles('src'))).toEqual([]);
});

test('no two files of src import each other, even by type', () => {
  expect(mutual(sourceFiles('src'))).toEqual([]);
});

test('two files that import each other by type are found', () => {
  const files = [
    sourceFile('src/a.ts', "import type { B } from './b';"),
    sourceFile('src/b.ts', "import { type A } from './a';"),
    sourceFile('src/c.ts', "import { a } from './a';"),
  ];
  expect(mutual(files)).toEqual(['src/a.ts and src/b.ts']);
});

test('every relative import of src leads to a file of src', () => {
  const files = sourceFiles('src');
  const paths = new Set(files.map(({ path }) => path));
  const lost = files.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => specifier.startsWith('.') && !specifier.endsWith('.json'))
      .filter(({ specifier }) => resolveImport(path, specifier, paths) === undefined)
      .map(({ specifier }) => `${path} imports ${specifier}`),
  );
  expect(lost).toEqual([]);
});

test('a cycle of three files is found', () => {
  const files = [
    sourceFile('src/a.ts', "import { b } from './x/b';"),
    sourceFile('src/x/b.ts', "export * from './c';"),
    sourceFile('src/x/c.ts', "import { type T, a } from '../a';"),
  ];
  expect(cycle(files)).toEqual(['src/a.ts', 'src/x/b.ts', 'src/x/c.ts', 'src/a.ts']);
});

test('a cycle of types alone is no cycle', () => {
  const files = [
    sourceFile('src/a.ts', "import type { B } from './b';"),
    sourceFile('src/b.ts', "import { type A } from './a';"),
  ];
  expect(cycle(files)).toEqual([]);
});
