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
});
