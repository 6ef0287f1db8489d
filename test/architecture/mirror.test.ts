import { posix } from 'node:path';
import { sourceFiles } from '../helpers/source-files';

/** The file of `src` that a suite is called after; nothing where none or several have the name. */
function sourceOf(suite: string, sources: readonly string[]): string | undefined {
  const name = posix.basename(suite).replace(/(\.(terraform|servers))?\.test\.ts$/, '.ts');
  const [, room] = suite.split('/');
  const found = sources.filter((path) => path.startsWith(`src/${room}/`) && posix.basename(path) === name);
  return found.length === 1 ? found[0] : undefined;
}

/** Where the suite of a file can stand: that of a command also with the suites of what the command prints. */
function foldersFor(source: string): readonly string[] {
  const command = /^(src\/cli\/)commands\/([\w-]+)\.ts$/.exec(source);
  return [posix.dirname(source), ...(command === null ? [] : [`${command[1]}${command[2]}`])];
}

/** Suites that are called after a file of another folder than theirs. */
function elsewhere(suites: readonly string[], sources: readonly string[]): readonly string[] {
  return suites.flatMap((suite) => {
    const source = sourceOf(suite, sources);
    const own = posix.dirname(suite).replace(/^test\//, 'src/');
    return source === undefined || foldersFor(source).includes(own) ? [] : [`${suite} tests ${source}`];
  });
}

const paths = (folder: string) => sourceFiles(folder).map(({ path }) => path);

test('a suite that is called after a file of src stands in the folder that mirrors it', () => {
  const suites = paths('test').filter((path) => path.endsWith('.test.ts'));
  const sources = paths('src');
  expect(elsewhere(suites, sources)).toEqual([]);
  expect(suites.filter((suite) => sourceOf(suite, sources) !== undefined).length).toBeGreaterThan(100);
});

test('a suite elsewhere is found, and one that is called after no file or after several is not', () => {
  const sources = ['src/iam/read/a.ts', 'src/iam/b.ts', 'src/iam/c/b.ts'];
  expect(elsewhere(['test/iam/a.test.ts', 'test/iam/read/a.servers.test.ts'], sources)).toEqual([
    'test/iam/a.test.ts tests src/iam/read/a.ts',
  ]);
  expect(elsewhere(['test/iam/d/b.test.ts', 'test/iam/whole.test.ts'], sources)).toEqual([]);
});
