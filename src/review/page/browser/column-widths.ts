import { lettersOf } from '../view/words';
import type { ViewProps } from './view';

const CHARACTER = 8;
const ROOM = 18;
/** For its triangle and its padding. */
const BAND_ROOM = 48;
const [LEAST, MOST] = [48, 160];
const APPLICATION = 104;

/** The width of each column in pixels: that of its longest cell, and with its neighbours that of their application. */
export function columnWidths({
  index,
  layout: { columns, bands },
}: Pick<ViewProps, 'index' | 'layout'>): readonly number[] {
  const longest = index.grid.columns.map(() => 0);
  for (const cell of index.grid.cells) {
    const text = lettersOf(index.answers(cell))
      .map(({ text }) => text)
      .join(' ');
    longest[cell[1]] = Math.max(longest[cell[1]] ?? 0, text.length);
  }
  const widths = columns.map(({ kind, columns: [place = -1] }) =>
    kind === 'application' ? APPLICATION : Math.min(MOST, Math.max(LEAST, (longest[place] ?? 0) * CHARACTER + ROOM)),
  );
  for (const { label, first, count } of bands) {
    const wanted = Math.min(MOST, label.length * CHARACTER + BAND_ROOM);
    const missing = wanted - widths.slice(first, first + count).reduce((sum, width) => sum + width, 0);
    if (missing <= 0) continue;
    for (let place = first; place < first + count; place += 1) widths[place] = (widths[place] ?? 0) + missing / count;
  }
  return widths;
}
