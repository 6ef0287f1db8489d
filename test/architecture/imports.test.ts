import { posix } from 'node:path';
import { type SourceFile, sourceFile, sourceFiles } from '../helpers/source-files';
import { ROOMS } from './rooms';

const FRAMEWORK = /^(cdktf|constructs|@cdktf\/.*)$/;
// And the client of a database, where an example logs in.
const PACKAGE = /^(cdktf-aws-secrets(\/(environment|iam|review|rotator|runtime|jest))?|pg)$/;
const PROVIDER = /^@cdktf\/provider-/;
const SDK = /^(@aws-sdk|@smithy)\//;

/** Packages that a room must not import. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  model: /./,
  iam: /./,
  review: FRAMEWORK,
  reports: FRAMEWORK,
  constructs: SDK,
  environment: SDK,
  live: FRAMEWORK,
  functions: FRAMEWORK,
  runtime: FRAMEWORK,
  cli: FRAMEWORK,
  // A test of a user brings its own Jest.
  jest: /^(@aws-sdk|@smithy|jest|expect|@jest)(\/|$)/,
};

/** The folders, and files beside them, of rooms that have an order: each imports only itself and what stands before it. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  live: ['live-error', 'versions', 'rollback', 'prune', 'gate', 'replicas', 'aws'],
  reports: ['report-error', 'engine', 'trail', 'report', 'unused', 'timeline', 'kinds', 'compliance', 'render'],
};

const roomOf = (path: string) => {
  const [, second = '', ...rest] = path.split('/');
  // A folder that is imported by its name alone is its index.
  return rest.length > 0 || Object.hasOwn(ROOMS, second) ? second : '.';
};

/** Imports of a file of `src` that go against the arrows. */
function againstArrows({ path, imports }: SourceFile): readonly string[] {
  const room = roomOf(path);
  return imports
    .filter(({ specifier, typeOnly }) => {
      // Types of Jest are there where its matchers are used.
      if (room === 'jest' && typeOnly && specifier === 'expect') return false;
      if (!specifier.startsWith('.')) return FORBIDDEN[room]?.test(specifier) ?? false;
      const target = roomOf(posix.join(posix.dirname(path), specifier));
      return target !== room && !ROOMS[room]?.imports.includes(target);
    })
    .map(({ specifier }) => `${path} imports ${specifier}`);
}

/** The folder of an ordered room, or the file beside its folders. */
const layerOf = (path: string) => path.split('/')[2]?.replace(/\.ts$/, '') ?? '';

/** Imports of a file of an ordered room that go up, or to a folder that has no place in the order. */
function againstOrder({ path, imports }: SourceFile): readonly string[] {
  const order = ORDER[roomOf(path)];
  if (order === undefined) return [];
  const place = order.indexOf(layerOf(path));
  return imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier }) => posix.join(posix.dirname(path), specifier))
    .filter((target) => roomOf(target) === roomOf(path))
    .filter((target) => !order.slice(0, place + 1).includes(layerOf(target)))
    .map((target) => `${path} imports ${target}`);
}

/** Imports of the AWS SDK by a file of live that is not at its edge. */
function beyondEdge({ path, imports }: SourceFile): readonly string[] {
  if (!path.startsWith('src/live/') || path.startsWith('src/live/aws/')) return [];
  return imports.filter(({ specifier }) => SDK.test(specifier)).map(({ specifier }) => `${path} imports ${specifier}`);
}

/** Folders of a room without an order that import only some of its others. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  'src/review/provider': ['finding', 'user-file'],
};

/** Imports of a file of such a folder that lead elsewhere in its room. */
function upwards({ path, imports }: SourceFile): readonly string[] {
  const [folder, lower = []] = Object.entries(FOLDERS).find(([name]) => path.startsWith(`${name}/`)) ?? [];
  if (folder === undefined) return [];
  const room = posix.dirname(folder);
  return imports
    .map(({ specifier }) => specifier)
    .filter((specifier) => {
      const target = posix.join(posix.dirname(path), specifier);
      if (!specifier.startsWith('.') || !target.startsWith(`${room}/`)) return false;
      return ![folder, ...lower.map((name) => `${room}/${name}`)].some((name) => target.startsWith(`${name}/`));
    })
    .map((specifier) => `${path} imports ${specifier}`);
}

/** Imports of a file outside `src` that are not what a user of the package can import. */
function beyondPackage({ path, imports }: SourceFile): readonly string[] {
  const own = path.split('/').slice(0, path.startsWith('examples/') ? 2 : 1);
  return imports
    .map(({ specifier }) => specifier)
    .filter((specifier) => {
      if (!specifier.startsWith('.')) return !PACKAGE.test(specifier) && !FRAMEWORK.test(specifier);
      return !posix.join(posix.dirname(path), specifier).startsWith(`${own.join('/')}/`);
    })
    .map((specifier) => `${path} imports ${specifier}`);
}

/** Imports that load every resource of a provider. */
function wholeProvider({ path, imports }: SourceFile): readonly string[] {
  return imports
    .filter(({ specifier }) => PROVIDER.test(specifier) && !/^@cdktf\/provider-[\w-]+\/lib\/[\w-]+$/.test(specifier))
    .map(({ specifier }) => `${path} imports ${specifier}`);
}

const src = sourceFiles('src');
const users = sourceFiles('stacks', 'examples');

test('the rooms of src are known, and some were found', () => {
  expect(src.length).toBeGreaterThan(40);
  expect(Object.keys(ROOMS)).toEqual(expect.arrayContaining([...new Set(src.map(({ path }) => roomOf(path)))]));
});

test('a room of src imports only the rooms and packages that it may', () => {
  expect(src.flatMap(againstArrows)).toEqual([]);
});

test('no folder of an ordered room imports upwards, and each has its place', () => {
  expect(src.flatMap(againstOrder)).toEqual([]);
  for (const [room, order] of Object.entries(ORDER)) {
    const layers = src.filter(({ path }) => roomOf(path) === room).map(({ path }) => layerOf(path));
    expect([...new Set(layers)].sort()).toEqual([...order].sort());
  }
});

test.each([
  ['src/live/versions/a.ts', '../rollback/b'],
  ['src/live/rollback/a.ts', '../gate/b'],
  ['src/live/gate/a.ts', '../aws/b'],
  ['src/live/live-error.ts', './versions/b'],
  ['src/live/aws/a.ts', '../unknown/b'],
])('%s must not import %s, which comes later or has no place', (path, specifier) => {
  expect(againstOrder(sourceFile(path, `import type { x } from '${specifier}';`))).toHaveLength(1);
});

test.each([
  ['src/live/versions/a.ts', '../live-error'],
  ['src/live/versions/a.ts', './b'],
  ['src/live/aws/a.ts', '../gate/b'],
  ['src/live/gate/a.ts', '../../model/b'],
])('%s may import %s, which comes before it', (path, specifier) => {
  expect(againstOrder(sourceFile(path, `import '${specifier}';`))).toEqual([]);
});

test('only the edge of live knows the AWS SDK', () => {
  expect(src.flatMap(beyondEdge)).toEqual([]);
  const text = "import type { LambdaClient } from '@aws-sdk/client-lambda';";
  expect(beyondEdge(sourceFile('src/live/gate/a.ts', text))).toHaveLength(1);
  expect(beyondEdge(sourceFile('src/live/aws/a.ts', text))).toEqual([]);
});

test('a folder imports only the folders of its room that it may', () => {
  const found = Object.keys(FOLDERS).filter((folder) => src.some(({ path }) => path.startsWith(`${folder}/`)));
  expect(found).toEqual(Object.keys(FOLDERS));
  expect(src.flatMap(upwards)).toEqual([]);
});

test('stacks and examples import only the package, its frameworks and their own files', () => {
  expect(users.flatMap(beyondPackage)).toEqual([]);
});

test('resources of a provider are imported one by one', () => {
  expect([...src, ...users, ...sourceFiles('test')].flatMap(wholeProvider)).toEqual([]);
});

test.each([
  ['src/model/a.ts', '../constructs/b'],
  ['src/model/a.ts', 'cdktf'],
  ['src/model/policy/a.ts', 'node:crypto'],
  ['src/iam/a.ts', '../review/b'],
  ['src/constructs/keys/a.ts', '../../iam/b'],
  ['src/constructs/a.ts', '@aws-sdk/client-kms'],
  ['src/live/rollback/a.ts', 'cdktf'],
  ['src/live/rollback/a.ts', '../../cli/b'],
  ['src/live/rollback/a.ts', '../../functions/rotator/b'],
  ['src/constructs/a.ts', '../environment/b'],
  ['src/environment/stacks/a.ts', '../../review/b'],
  ['src/environment/a.ts', '@aws-sdk/client-kms'],
  ['src/functions/rotator/a.ts', 'cdktf'],
  ['src/functions/rotator/a.ts', '../../constructs/b'],
  ['src/cli/a.ts', '../constructs/b'],
  ['src/cli/a.ts', '../environment/b'],
  ['src/jest/a.ts', '@jest/globals'],
  ['src/jest/a.ts', '../cli/b'],
  ['src/index.ts', './cli/main'],
  ['src/index.ts', './environment'],
  ['src/index.ts', './review'],
])('%s must not import %s', (path, specifier) => {
  for (const text of [
    `import '${specifier}';`,
    `import type { x } from '${specifier}';`,
    `export * from '${specifier}';`,
  ]) {
    expect(againstArrows(sourceFile(path, text))).toEqual([`${path} imports ${specifier}`]);
  }
});

test.each([
  ['src/model/policy/a.ts', '../b'],
  ['src/constructs/keys/a.ts', '../../model/b'],
  ['src/constructs/keys/a.ts', '../access/b'],
  ['src/environment/stacks/a.ts', '../../constructs/b'],
  ['src/environment/a.ts', '@cdktf/provider-aws/lib/kms-key'],
  ['src/functions/rotator/a.ts', '@aws-sdk/client-kms'],
  ['src/functions/rotator/store/a.ts', '../../../live/aws/b'],
  ['src/cli/commands/a.ts', '../../live/rollback/b'],
  ['src/index.ts', './constructs/a'],
])('%s may import %s', (path, specifier) => {
  expect(againstArrows(sourceFile(path, `import '${specifier}';`))).toEqual([]);
});

test.each([
  ['../world/json', 1],
  ['../read/block/block', 1],
  ['../index', 1],
  ['../finding/severity', 0],
  ['./kms', 0],
  ['../../model/region', 0],
])('a file of src/review/provider with an import of %s has %i that it must not', (specifier, count) => {
  const file = sourceFile('src/review/provider/a.ts', `import type { x } from '${specifier}';`);
  expect(upwards(file)).toHaveLength(count);
});

test.each([
  ['stacks/main.ts', '../src/index'],
  ['stacks/main.ts', 'node:fs'],
  ['examples/first/main.ts', '../second/main'],
  ['examples/first/main.ts', '../../src'],
])('%s must not import %s', (path, specifier) => {
  expect(beyondPackage(sourceFile(path, `const x = require('${specifier}');`))).toHaveLength(1);
});

test.each(['@cdktf/provider-aws', '@cdktf/provider-aws/lib', '@cdktf/provider-aws/lib/index.js'])(
  'nothing must import %s',
  (specifier) => {
    expect(wholeProvider(sourceFile('stacks/main.ts', `import * as aws from '${specifier}';`))).toHaveLength(1);
  },
);
