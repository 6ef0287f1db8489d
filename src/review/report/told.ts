import type { SourceLocation } from '../finding/finding';
import type { Item } from './cause';
import type { Verdict } from './report';

/** Items that stand outside what is folded. */
const MOST_ITEMS = 5;

/** What a comment and a terminal tell below the sentence of a verdict. */
export interface Told {
  /** The most important first. */
  readonly items: readonly Item[];
  /** How many there are besides. */
  readonly more: number;
  /** What blocks and no item reports, such as cost. */
  readonly reasons: readonly string[];
}

/** What is told of a verdict where there is no room for all of it. */
export function toldOf({ exitCode, items, reasons }: Verdict): Told {
  const untold = exitCode !== 0 && !items.some(({ blocks }) => blocks) ? reasons : [];
  const shown = items.slice(0, MOST_ITEMS);
  return { items: shown, more: items.length - shown.length, reasons: untold.slice(0, MOST_ITEMS) };
}

/** A file with the line, where it is known: `stacks/main.ts:12`. */
export function placeText({ file, line }: SourceLocation): string {
  return line === undefined ? file : `${file}:${line}`;
}
