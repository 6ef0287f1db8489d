/** A piece of a cell. `name` is what somebody chose and is shown as code; `text` is ours, with names in quotes. */
export type Part =
  | { readonly name: string; readonly limit?: number }
  | { readonly text: string }
  | { readonly strong: string }
  | { readonly line: 'break' };

/** A cell of a table. */
export type Cell = readonly Part[];

/** A table without a format: each renderer escapes its cells in its own way. */
export interface Table {
  readonly headings: readonly Cell[];
  readonly rows: ReadonlyArray<readonly Cell[]>;
}

/** A part of a report that is shown whole or left out whole. */
export interface Section extends Table {
  readonly title: string;
  /** Stands under the table. @default - nothing */
  readonly note?: string;
}

/** A name that somebody chose. */
export function name(text: string, limit?: number): Part {
  return limit === undefined ? { name: text } : { name: text, limit };
}

/** Words of this program. */
export function text(words: string): Part {
  return { text: words };
}

/** Headings made of words. */
export function headings(...words: readonly string[]): readonly Cell[] {
  return words.map((word) => [text(word)]);
}

/** A new line within a cell. */
export const BREAK: Part = { line: 'break' };
