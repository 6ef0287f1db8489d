import { visibleText } from '../../review/finding/visible-text';
import type { Part, Cell as Parts } from '../../review/render/sections/section';
import type { Screen, Tone } from '../output/screen';
import type { Cell } from '../output/table';

const TONES: Readonly<Record<string, Tone>> = { error: 'bad', warning: 'open' };

/** Longest name on a terminal: conditions may be long. */
const ROOM = 120;

/**
 * A cell of a report as a cell of a terminal: a severity has its colour, and what is marked is strong. In a pipe it is
 * one line.
 */
export function cellOf(parts: Parts, { width }: Screen): Cell {
  const isFile = width === undefined;
  const text = parts
    .map((part) => ('line' in part ? (isFile ? '; ' : '\n') : partText(part, isFile ? Number.POSITIVE_INFINITY : ROOM)))
    .join('');
  const tone = TONES[text] ?? (parts.some((part) => 'strong' in part) ? 'strong' : undefined);
  return tone === undefined ? text : { text, tone };
}

function partText(part: Exclude<Part, { line: unknown }>, room: number): string {
  if ('name' in part) return visibleText(part.name, Math.min(room, part.limit ?? 160));
  return visibleText('strong' in part ? part.strong : part.text, 400);
}
