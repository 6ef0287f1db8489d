import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PackedProject } from '../helpers/packed-project';

describe('the packed package', () => {
  let folder: string;
  let project: PackedProject;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'packed-'));
    project = new PackedProject(folder);
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  test('holds the compiled library with its types, the licence and the documents', () => {
    const files = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'dist/index.js', 'dist/index.d.ts'];
    expect(project.packed).toEqual(expect.arrayContaining(files));
  });

  test('holds the command, and the rotation functions ready for Lambda', () => {
    const files = ['dist/cli/bin.js', 'dist/functions/postgres/index.js', 'dist/functions/rotator/index.d.ts'];
    expect(project.packed).toEqual(expect.arrayContaining(files));
  });

  test('holds nothing but what its users need', () => {
    const others = project.packed.filter(
      (file) => !/^(dist\/.+\.(js|d\.ts)|README\.md|LICENSE|CHANGELOG\.md|package\.json)$/.test(file),
    );
    expect(others).toEqual([]);
  });

  test('compiles strictly in an empty project and synthesizes the first example', () => {
    project.copyMain('examples/first-secret/main.ts');
    project.compile();
    expect(project.synthesizedStacks()).toEqual(['prod-security', 'prod-workload-orders']);
  }, 120_000);

  test('finds its rotation functions where the package has them', () => {
    project.copyMain('examples/rotation/main.ts');
    project.compile();
    expect(project.synthesizedStacks()).toContain('prod-security');
  }, 120_000);

  test('gives the `expect` of @jest/globals its matchers, in a project without @types/jest', () => {
    project.install('jest', 'expect', '@jest/globals', '@types/node');
    project.writeMain(`/// <reference types="node" />
      import { expect, test } from '@jest/globals';
      import { secretMatchers } from 'cdktf-aws-secrets/jest';
      expect.extend(secretMatchers);
      test('a misspelt directory proves nothing', () => {
        expect(() => expect('none').not.toAllow('app', 'read', 'db', { when: { 'aws:SourceVpce': null } })).toThrow('none');
        // @ts-expect-error a capability that does not exist
        expect(() => expect('none').toAllow('app', 'eat', 'db')).toThrow();
      });`);
    project.compile();
    project.runJest('main.js');
  }, 120_000);

  test('runs the tests of the example, with the global `expect`', () => {
    project.install('@types/jest');
    project.copyExample('access-tests');
    project.writeMain('/// <reference types="jest" />\nimport "./access.test";\n');
    project.compile();
    project.runJest('access.test.js');
  }, 120_000);
});
