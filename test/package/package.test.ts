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

  test('holds the compiled library with its types, the licence and the change log', () => {
    for (const file of ['package.json', 'dist/index.js', 'dist/index.d.ts', 'LICENSE', 'CHANGELOG.md']) {
      expect(project.packed).toContain(file);
    }
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
});
