import { resolveImport, type SourceFile, sourceFile, sourceFiles } from '../helpers/source-files';

/** What starts Terraform, the embedded AWS, a server or another program that may be missing. */
const TOOLS =
  /^test\/helpers\/(tools|packed-project|terraform\/(terraform|moto)|servers\/(tool|certificates|\w+-server))\.ts$/;

const files = sourceFiles('test', 'examples');
const byPath = new Map(files.map((file) => [file.path, file]));

/** The helper by which a file needs a tool, through whatever it imports. */
function toolOf(file: SourceFile, among: ReadonlyMap<string, SourceFile>): string | undefined {
  const paths = new Set(among.keys());
  const seen = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (TOOLS.test(next.path)) return next.path;
    for (const { specifier, typeOnly } of next.imports) {
      const path = typeOnly ? undefined : resolveImport(next.path, specifier, paths);
      const found = path === undefined ? undefined : among.get(path);
      if (found === undefined || seen.has(found.path)) continue;
      seen.add(found.path);
      open.push(found);
    }
  }
  return undefined;
}

const suites = files.filter(({ path }) => path.endsWith('.test.ts'));
const needsTools = ({ path }: SourceFile) => /\.(terraform|servers)\.test\.ts$/.test(path);

test('a suite that needs Terraform, a server or another program says so in its name', () => {
  const unnamed = suites.filter((file) => !needsTools(file) && toolOf(file, byPath) !== undefined);
  expect(unnamed.map(({ path }) => path)).toEqual([]);
  expect(suites.filter(needsTools).length).toBeGreaterThan(30);
});

test('a helper in between does not hide the tool', () => {
  const among = new Map(
    [
      sourceFile('test/a.test.ts', "import { b } from './helpers/b';"),
      sourceFile('test/helpers/b.ts', "import { c } from './terraform/moto';"),
      sourceFile('test/helpers/terraform/moto.ts', 'export const c = 1;'),
      sourceFile('test/d.test.ts', "import type { b } from './helpers/b';"),
    ].map((file) => [file.path, file]),
  );
  const of = (path: string) => toolOf(among.get(path) as SourceFile, among);
  expect(of('test/a.test.ts')).toBe('test/helpers/terraform/moto.ts');
  expect(of('test/d.test.ts')).toBeUndefined();
});

test('suites of Terraform start first, and the short ones last', () => {
  const { projects, testSequencer } = require('../../jest.config');
  const KindsSequencer = require(testSequencer.replace('<rootDir>', '../..'));
  const suite = (name: string) => {
    const config = { id: name, displayName: { name }, cacheDirectory: '/none' };
    return { path: name, context: { config, hasteFS: { getSize: () => 1 } } };
  };
  const found = projects.map(({ displayName }: { displayName: string }) => suite(displayName));
  const sequencer = new KindsSequencer({ contexts: [], globalConfig: {} });
  const sorted = sequencer.sort(found).map(({ path }: { path: string }) => path);
  expect(sorted).toEqual(['terraform', 'servers', 'unit']);
});
