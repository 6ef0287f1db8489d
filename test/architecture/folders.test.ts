import { posix } from 'node:path';
import { resolveImport, type SourceFile, sourceFile, sourceFiles } from '../helpers/source-files';

/** Which folders of a room import which others of it, with an import for each as evidence. Types count. */
function folderGraph(files: readonly SourceFile[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const paths = new Set(files.map(({ path }) => path));
  const graph = new Map<string, Map<string, string>>();
  for (const { path, imports } of files) {
    const from = posix.dirname(path);
    for (const { specifier } of imports) {
      const target = resolveImport(path, specifier, paths);
      if (target === undefined || posix.dirname(target) === from || roomOf(target) !== roomOf(path)) continue;
      const edges = graph.get(from) ?? new Map<string, string>();
      edges.set(posix.dirname(target), `${path} imports ${target}`);
      graph.set(from, edges);
    }
  }
  return graph;
}

const roomOf = (path: string) => path.split('/').slice(0, 2).join('/');

/** The imports by which folders of a room lead back to where they began; none when each is above or below another. */
function folderCycle(files: readonly SourceFile[]): readonly string[] {
  const graph = folderGraph(files);
  const done = new Set<string>();
  const visit = (folder: string, trail: readonly { folder: string; by: string }[]): readonly string[] => {
    const back = trail.findIndex((step) => step.folder === folder);
    if (back >= 0) return trail.slice(back + 1).map(({ by }) => by);
    if (done.has(folder)) return [];
    for (const [next, by] of graph.get(folder) ?? []) {
      // The step into `next` is told by the import that makes it.
      const found = visit(next, [...trail, { folder, by: trail.at(-1)?.by ?? by }]);
      if (found.length > 0) return [...found, by];
    }
    done.add(folder);
    return [];
  };
  for (const folder of graph.keys()) {
    const found = visit(folder, []);
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

const src = sourceFiles('src');
const rooms = [...new Set(src.map(({ path }) => roomOf(path)))].filter((room) => !room.endsWith('.ts'));

test.each(rooms)('no two folders of %s import each other, directly or through others', (room) => {
  expect(folderCycle(src.filter(({ path }) => roomOf(path) === room))).toEqual([]);
});

test('folders that import each other are found, also by a type and through a third', () => {
  const files = [
    sourceFile('src/r/a/1.ts', "import type { x } from '../b/2';"),
    sourceFile('src/r/b/2.ts', "import { y } from './c/3';"),
    sourceFile('src/r/b/c/3.ts', "import { z } from '../../a/4';"),
    sourceFile('src/r/a/4.ts', 'export const z = 1;'),
  ];
  expect(folderCycle(files)).toEqual(expect.arrayContaining(['src/r/b/c/3.ts imports src/r/a/4.ts']));
  expect(folderCycle(files.slice(0, 2))).toEqual([]);
});
