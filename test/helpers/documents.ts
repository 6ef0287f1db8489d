import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const ROOT = join(__dirname, '../..');
const NOT_OURS = ['node_modules', 'dist', 'cdktf.out', '.git', 'test'];
/** Pages that a command writes from the code: each entry is one line. */
const GENERATED = [
  'docs/assumptions.md',
  'docs/controls.md',
  'docs/detections-catalogue.md',
  'docs/detections-public-rules.md',
  'docs/guardrails-catalogue.md',
];

/** A page of the documentation, and its lines outside of code, each with its number. */
export interface Document {
  readonly path: string;
  readonly generated: boolean;
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** Reads a page; code in fences is left out. */
export function parseDocument(path: string, text: string): Document {
  let inCode = false;
  const lines = text.split('\n').flatMap((line, index) => {
    const isFence = /^\s*```/.test(line);
    if (isFence) inCode = !inCode;
    return isFence || inCode ? [] : [{ number: index + 1, text: line }];
  });
  return { path, generated: GENERATED.includes(path), lines };
}

function paths(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.includes(entry.name)) return [];
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return paths(path);
    return entry.name.endsWith('.md') ? [relative(ROOT, path)] : [];
  });
}

/** Every page of Markdown that users and contributors read. */
export const documents = (): readonly Document[] =>
  paths(ROOT).map((path) => parseDocument(path, readFileSync(join(ROOT, path), 'utf8')));
