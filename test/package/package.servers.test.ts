import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
      (file) => !/^(dist\/.+\.(js|d\.ts)|dist\/functions\/THIRD-PARTY-NOTICES|(docs|examples|stacks)\/.+)$/.test(file),
    );
    expect(others.sort()).toEqual(['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'package.json']);
  });

  test('has whatever its documents link to', () => {
    const pages = project.packed.filter((file) => file.endsWith('.md'));
    const broken = pages.flatMap((page) =>
      [...project.read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, link]) => path.posix.join(path.posix.dirname(page), link as string).replace(/\/$/, ''))
        .filter((target) => !project.packed.some((file) => file === target || file.startsWith(`${target}/`)))
        .map((target) => `${page}: ${target}`),
    );
    expect(pages.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });

  test('names the licence of every package whose code is in a function', () => {
    const notices = project.read('dist/functions/THIRD-PARTY-NOTICES');
    for (const name of ['pg', 'mysql2', 'ioredis', 'mongodb', '@noble/curves', '@aws-sdk/client-secrets-manager']) {
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'));
    }
    expect(notices).toContain('Permission is hereby granted, free of charge');
    expect(notices).not.toMatch(/\((A?GPL|SSPL|undefined)/);
  });

  test('runs nothing when it is installed, nor does any package that it needs', () => {
    const { scripts, dependencies } = JSON.parse(project.read('package.json'));
    // npm runs these for a package from a registry; `prepare` only for a clone.
    expect(Object.keys(scripts)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(pre|post)?install$/)]));
    const { packages } = JSON.parse(readFileSync(path.join(__dirname, '../../package-lock.json'), 'utf8'));
    const withScripts = Object.entries<{ hasInstallScript?: boolean; dev?: boolean; peer?: boolean }>(packages)
      .filter(([, { hasInstallScript, dev, peer }]) => hasInstallScript && !dev && !peer)
      .map(([name]) => name);
    expect(Object.keys(dependencies).length).toBeGreaterThan(0);
    expect(withScripts).toEqual([]);
  });

  test('bounds the versions of its peers from above', () => {
    const { peerDependencies } = JSON.parse(project.read('package.json'));
    expect(Object.values<string>(peerDependencies).filter((range) => !/^\^|<\d+$/.test(range))).toEqual([]);
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

  test('makes the stacks of environments from data', () => {
    project.copyExample('environments');
    project.compile();
    expect(project.synthesizedStacks()).toEqual(expect.arrayContaining(['prod-security', 'staging-workload-orders']));
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

  test('compiles with the options that `cdktf init` writes, its other entries, too', () => {
    project.install('jest', 'expect', '@jest/globals', '@types/node', '@types/jest');
    project.useCdktfTemplate();
    project.writeMain(`import { expect } from '@jest/globals';
      import { Classification } from 'cdktf-aws-secrets';
      import { defineEnvironment, type Environment } from 'cdktf-aws-secrets/environment';
      import { evaluate } from 'cdktf-aws-secrets/iam';
      import { secretMatchers } from 'cdktf-aws-secrets/jest';
      import { readSynth, type World } from 'cdktf-aws-secrets/review';
      import { defineRotation } from 'cdktf-aws-secrets/rotator';
      expect.extend(secretMatchers);
      export const known = [Classification.standard.name, typeof defineEnvironment, typeof defineRotation];
      export const proof = [typeof evaluate, typeof readSynth];
      // @ts-expect-error a world has secrets: its types are found, too
      export const nowhere: World = {};
      // @ts-expect-error an environment has accounts: its types are found, too
      export const empty: Environment = {};
      // @ts-expect-error a class that does not exist: the types are found
      export const unknown = Classification.none;`);
    project.compile();
  }, 120_000);
});
