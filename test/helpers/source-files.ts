import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import * as ts from 'typescript';

/** What a file imports, exports from elsewhere, or requires. */
export interface Import {
  readonly specifier: string;
  /** Whether nothing of it is left when the file runs. */
  readonly typeOnly: boolean;
  /** Names under which the file knows what it imports. */
  readonly names: readonly string[];
}

/** A TypeScript file of the project. */
export interface SourceFile {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly ast: ts.SourceFile;
  readonly imports: readonly Import[];
}

const ROOT = join(__dirname, '..', '..');

/** The TypeScript files below folders of the project. A folder that does not exist yet has none. */
export function sourceFiles(...folders: readonly string[]): readonly SourceFile[] {
  return textFiles(...folders)
    .filter(({ path }) => /\.tsx?$/.test(path))
    .map(({ path, text }) => sourceFile(path, text));
}

/** Every file below folders of the project, but for what tools make there. */
export function textFiles(...folders: readonly string[]): readonly { readonly path: string; readonly text: string }[] {
  return folders
    .map((folder) => join(ROOT, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/node_modules|cdktf\.out|\.terraform/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A file from its text, of which only as much is parsed as is asked for. */
export function sourceFile(path: string, text: string): SourceFile {
  const ast = once(() => parsed(path, text));
  const imports = once(() => nodesOf(parsed(path, untilLastImport(text))).flatMap(importOf));
  return {
    path,
    get ast() {
      return ast();
    },
    get imports() {
      return imports();
    },
  };
}

const parsed = (path: string, text: string) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);

/** What the linter's format leaves without an import is cut off: most of a file. A call can import anywhere. */
function untilLastImport(text: string): string {
  if (/\b(?:import|require|require\.resolve)\(/.test(text)) return text;
  const last = [...text.matchAll(/\b(?:from|import) '[^']*';/g)].at(-1);
  return last === undefined ? '' : text.slice(0, last.index + last[0].length);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Every node of a syntax tree. */
export function nodesOf(root: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}

/** The path that a relative specifier means, if it is among these. */
export function resolveImport(from: string, specifier: string, paths: ReadonlySet<string>): string | undefined {
  const base = posix.join(dirname(from), specifier);
  return [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`, base].find((path) => paths.has(path));
}

function importOf(node: ts.Node): readonly Import[] {
  if (ts.isImportDeclaration(node)) {
    const { importClause: clause, moduleSpecifier } = node;
    return [{ specifier: textOf(moduleSpecifier), typeOnly: isTypeOnly(clause), names: namesOf(clause) }];
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return [{ specifier: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly, names: [] }];
  }
  if (
    ts.isCallExpression(node) &&
    node.arguments[0] &&
    /^(import|require|require\.resolve)$/.test(node.expression.getText())
  ) {
    return [{ specifier: textOf(node.arguments[0]), typeOnly: false, names: [] }];
  }
  return [];
}

function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText();
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  const { namedBindings } = clause;
  if (clause.isTypeOnly) return true;
  if (clause.name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}

function namesOf(clause: ts.ImportClause | undefined): readonly string[] {
  const bindings = clause?.namedBindings;
  const named = bindings && (ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name) : [bindings.name]);
  return [clause?.name, ...(named ?? [])].flatMap((name) => name?.text ?? []);
}
