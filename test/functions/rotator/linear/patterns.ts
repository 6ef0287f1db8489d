import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../../../../src/functions');

/** The regular expressions in the source of the functions, and the files that make others from text. */
export function findPatterns(): { readonly literals: ReadonlyMap<string, RegExp>; readonly makers: readonly string[] } {
  const literals = new Map<string, RegExp>();
  const makers: string[] = [];
  for (const file of sources(ROOT)) {
    const place = relative(ROOT, file);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) literals.set(`${place}: ${node.text}`, toRegExp(node.text));
      if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') makers.push(place);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  }
  return { literals, makers: [...new Set(makers)] };
}

/** Texts on which a pattern could take long: each piece of it, and of texts at large, over and over. */
export function pumpsOf({ source }: RegExp): ReadonlyArray<(length: number) => string> {
  const words = source.match(/[A-Za-z]{2,}/g) ?? [];
  const pieces = new Set([...source, ...words, ...words.map((word) => ` ${word} `), ...'a0 /.-_\'"`{}\\\n\t%@']);
  return [...pieces].map((piece) => (length: number) => `${piece.repeat(length / piece.length)}\0`);
}

function toRegExp(text: string): RegExp {
  const end = text.lastIndexOf('/');
  return new RegExp(text.slice(1, end), text.slice(end + 1));
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sources(path);
    return name.endsWith('.ts') ? [path] : [];
  });
}
