import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** What the build and the tarball are made from. */
const PACKED_FROM = [
  'src',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'docs',
  'examples',
  'stacks',
];

const COMPILER_OPTIONS = { strict: true, target: 'ES2022', module: 'Node16', moduleResolution: 'Node16', types: [] };

/** An empty project that has the packed package installed, with its dependencies and peers from this repository. */
export class PackedProject {
  /** The files of the tarball, without the leading `package/`. */
  readonly packed: readonly string[];
  private readonly folder: string;

  /** @param parent an empty folder */
  constructor(parent: string) {
    const tarball = pack(parent);
    this.packed = run('tar', ['-tzf', tarball], ROOT)
      .trim()
      .split('\n')
      .map((file) => file.replace(/^package\//, ''));
    this.folder = path.join(parent, 'project');
    const installed = path.join(this.folder, 'node_modules', 'cdktf-aws-secrets');
    mkdirSync(installed, { recursive: true });
    run('tar', ['-xzf', tarball, '-C', installed, '--strip-components', '1'], ROOT);
    for (const name of neededBy(installed)) this.link(name);
    this.write('package.json', { name: 'consumer', private: true });
    this.useOwnOptions();
  }

  /** Copies a file of this repository into the project, as `main.ts`. */
  copyMain(file: string): void {
    cpSync(path.join(ROOT, file), path.join(this.folder, 'main.ts'));
  }

  /** Copies the files of an example into the project. */
  copyExample(name: string): void {
    cpSync(path.join(ROOT, 'examples', name), this.folder, { recursive: true });
  }

  /** Writes `main.ts`. */
  writeMain(text: string): void {
    writeFileSync(path.join(this.folder, 'main.ts'), text);
  }

  /** Makes packages available that a user installs beside this one. */
  install(...names: readonly string[]): void {
    for (const name of names) this.link(name);
  }

  /** Runs a compiled file of tests with Jest. @throws with its output when a test fails, or there is none */
  runJest(file: string): void {
    const args = ['--rootDir', '.', '--transform', '{}', '--testRegex', `${file}$`, '--ci'];
    run(process.execPath, [require.resolve('jest/bin/jest'), ...args], this.folder);
  }

  /** Compiles `main.ts`. @throws when the compiler finds an error */
  compile(): void {
    run(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', '.'], this.folder);
  }

  /** Takes the strictest compiler options. */
  useOwnOptions(): void {
    this.write('tsconfig.json', { compilerOptions: COMPILER_OPTIONS, files: ['main.ts'] });
  }

  /** Takes the compiler options that `cdktf init` writes. */
  useCdktfTemplate(): void {
    cpSync(
      require.resolve('@cdktf/cli-core/templates/typescript/tsconfig.json'),
      path.join(this.folder, 'tsconfig.json'),
    );
  }

  /** The text of a file of the installed package. */
  read(file: string): string {
    return readFileSync(path.join(this.folder, 'node_modules', 'cdktf-aws-secrets', file), 'utf8');
  }

  /** Runs the compiled `main.ts`, and gives the names of the stacks that it wrote. */
  synthesizedStacks(): readonly string[] {
    run(process.execPath, ['main.js'], this.folder);
    return readdirSync(path.join(this.folder, 'cdktf.out', 'stacks')).sort();
  }

  private link(name: string): void {
    const target = path.join(this.folder, 'node_modules', name);
    if (existsSync(target)) return;
    mkdirSync(path.dirname(target), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules', name), target);
  }

  private write(file: string, content: object): void {
    writeFileSync(path.join(this.folder, file), JSON.stringify(content));
  }
}

/** Packs a copy: the build empties `dist`, which other tests are using. */
function pack(folder: string): string {
  const copy = path.join(folder, 'repository');
  for (const name of PACKED_FROM) cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  run('npm', ['pack', '--silent', '--pack-destination', folder], copy);
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('`npm pack` must write a tarball, got none');
  return path.join(folder, tarball);
}

function neededBy(installed: string): readonly string[] {
  const { dependencies, peerDependencies, peerDependenciesMeta } = JSON.parse(
    readFileSync(path.join(installed, 'package.json'), 'utf8'),
  );
  const required = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta?.[name]?.optional);
  return [...Object.keys(dependencies), ...required];
}

function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (cause) {
    const { stdout, stderr } = cause as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed: ${stdout}${stderr}`, { cause });
  }
}
