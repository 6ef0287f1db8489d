import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/**
 * The lines of a file, or of its region between `// region <name>` and `// endregion`.
 *
 * @param reference `examples/values/main.ts` or `examples/values/main.ts#generated`
 */
export function regionOf(reference: string): string {
  const [path = '', region] = reference.split('#');
  const text = readFileSync(join(ROOT, path), 'utf8');
  if (region === undefined) return text.trim();
  const [, after] = text.split(`// region ${region}\n`);
  const body = after?.split(/^ *\/\/ endregion$/m)[0];
  if (body === undefined) throw new Error(`${path} has no region '${region}'`);
  return body.trim();
}

/** A block of code in a document, and the file that it was taken from. */
export interface Snippet {
  readonly reference: string;
  readonly code: string;
}

/** The blocks of a document that follow a comment `<!-- from: <reference> -->`. */
export function snippetsOf(document: string): readonly Snippet[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const blocks = text.matchAll(/<!-- from: (\S+) -->\n```\w*\n(.*?)\n```/gs);
  return [...blocks].map(([, reference = '', code = '']) => ({ reference, code }));
}
