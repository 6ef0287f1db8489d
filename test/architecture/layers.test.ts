import { resolveImport, type SourceFile, sourceFile, sourceFiles } from '../helpers/source-files';

/** The folders of `src/review`, each of which imports only what stands before it. Its root may import all. */
const LAYERS = [
  'finding',
  'user-file',
  'provider',
  'world',
  'read',
  'access',
  'escalation',
  'guardrails',
  'deployment',
  'rules',
  'hazards',
  'cost',
  'report',
  'render',
  'page',
  'synthesis',
];

const files = sourceFiles('src');

/** The layer of a file of `review`; nothing for one at its root, or of another room. */
function layerOf(path: string): string | undefined {
  const [, room, layer, ...rest] = path.split('/');
  return room === 'review' && rest.length > 0 ? layer : undefined;
}

/** Imports of a file that lead to a later layer, or to the facade above it. */
function upwards(file: SourceFile, paths: ReadonlySet<string>): readonly string[] {
  const own = layerOf(file.path);
  if (own === undefined) return [];
  return file.imports.flatMap(({ specifier }) => {
    const target = resolveImport(file.path, specifier, paths);
    if (target === undefined || !target.startsWith('src/review/')) return [];
    const layer = layerOf(target);
    const below = layer !== undefined && LAYERS.indexOf(layer) <= LAYERS.indexOf(own);
    return below ? [] : [`${file.path} imports ${target}`];
  });
}

test('each folder of review is a known layer', () => {
  const folders = new Set(files.flatMap(({ path }) => layerOf(path) ?? []));
  expect([...folders].filter((folder) => !LAYERS.includes(folder))).toEqual([]);
});

test('a folder of review imports only the layers before it', () => {
  const paths = new Set(files.map(({ path }) => path));
  expect(files.flatMap((file) => upwards(file, paths))).toEqual([]);
});

test('an import of a later layer or of the facade is found, also for a type', () => {
  const paths = new Set(['src/review/report/b.ts', 'src/review/world/c.ts', 'src/review/index.ts']);
  const found = (text: string) => upwards(sourceFile('src/review/rules/a.ts', text), paths);
  expect(found("import type { b } from '../report/b';")).toEqual([
    'src/review/rules/a.ts imports src/review/report/b.ts',
  ]);
  expect(found("import { i } from '..';")).toEqual(['src/review/rules/a.ts imports src/review/index.ts']);
  expect(found("import { c } from '../world/c';")).toEqual([]);
});
