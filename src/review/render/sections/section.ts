import type { EnvironmentReport } from '../../report/report';
import { type Short, shortOf } from './short';

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
  readonly rows: Rows;
}

/** Rows that may be made while they are read: of a long table hardly any are shown. */
export interface Rows extends Iterable<readonly Cell[]> {
  readonly length: number;
}

/** A part of a report that is shown whole or left out whole. */
export interface Section extends Table {
  readonly title: string;
  /** Stands under the table. @default - nothing */
  readonly note?: string;
}

/** How a section is filled. */
export interface SectionContent<T> {
  readonly title: string;
  /** Headings, but for that of the environment. */
  readonly columns: readonly string[];
  /** What an environment has a row for. */
  readonly entries: (environment: EnvironmentReport) => readonly T[];
  readonly cells: (entry: T, short: Short) => readonly Cell[];
  /** @default - nothing stands under the table */
  readonly note?: string | undefined;
}

/** A section with a row for each thing that was found; behind the name of its environment, where there are several. */
export function sectionOf<T>(environments: readonly EnvironmentReport[], content: SectionContent<T>): Section {
  const { title, columns, entries, cells, note } = content;
  const isOne = environments.length === 1;
  return {
    title,
    headings: [...(isOne ? [] : ['environment']), ...columns].map((word) => [text(word)]),
    rows: rowsOf(
      environments.flatMap((environment) => {
        const short = shortOf(environment);
        return entries(environment).map((entry) => ({ environment, entry, short }));
      }),
      ({ environment, entry, short }) => [...(isOne ? [] : [[name(environment.name, 40)]]), ...cells(entry, short)],
    ),
    ...(note !== undefined && { note }),
  };
}

/** Rows that are made when they are read. */
export function rowsOf<T>(entries: readonly T[], row: (entry: T) => readonly Cell[]): Rows {
  return {
    length: entries.length,
    *[Symbol.iterator]() {
      for (const entry of entries) yield row(entry);
    },
  };
}

/** A name that somebody chose. */
export function name(text: string, limit?: number): Part {
  return limit === undefined ? { name: text } : { name: text, limit };
}

/** Words of this program. */
export function text(words: string): Part {
  return { text: words };
}

/** A new line within a cell. */
export const BREAK: Part = { line: 'break' };
