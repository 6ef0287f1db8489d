import type { LeftOut } from '../trail/left-out';

/** A column of a report. `name` is the key of JSON and CSV, `title` the heading for people. */
export interface Column {
  readonly name: string;
  readonly title: string;
  /** Shown as a bar beside the number in the page. @default false */
  readonly isCharted?: boolean;
}

export type Cell = string | number;

/** An answer to one question, without a format. */
export interface Report {
  /** What was asked, such as `usage`. */
  readonly name: string;
  readonly title: string;
  /** First and last event that was looked at, as ISO 8601 in UTC; empty without any. */
  readonly first: string;
  readonly last: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What the reader must know to read the rows right, each a sentence without a period. */
  readonly notes: readonly string[];
  /** Files and events that are not in the rows. @default - nothing was left out */
  readonly leftOut?: readonly LeftOut[];
  /** Changes of the user's own files that the report proposes, as unified diffs. @default - none */
  readonly diffs?: readonly Diff[];
}

/** A change of a file that takes something away. */
export interface Diff {
  readonly title: string;
  readonly text: string;
}
