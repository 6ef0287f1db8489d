import { PLAIN, paint, type Screen, type Tone } from './screen';
import { wrap } from './wrap';

/** A cell: its text, with a tone where a colour helps. */
export type Cell = string | { readonly text: string; readonly tone: Tone };

const GAP = '  ';
/** A column narrower than an account's number is hard to read: rows are then shown one below the other. */
const NARROWEST = 12;

/**
 * Left-aligned columns under their headings, two spaces apart; without rows, a line that says so. Where the screen is
 * narrower than the rows, the widest columns give way and their cells take several lines.
 */
export function table(headings: readonly string[], rows: readonly (readonly Cell[])[], screen: Screen = PLAIN): string {
  if (rows.length === 0) return `${GAP}none`;
  const natural = headings.map((heading, column) =>
    rows.reduce((most, row) => Math.max(most, widthOf(row[column])), heading.length),
  );
  const widths = fitted(natural, screen);
  if (widths === undefined) return rows.map((row) => facts(headings, row, screen)).join('\n\n');
  const heads = headings.map((text): Cell => ({ text, tone: 'strong' }));
  const rule = widths.map((width): Cell => ({ text: '-'.repeat(width), tone: 'faint' }));
  return [heads, rule, ...rows].map((row) => line(row, widths, screen)).join('\n');
}

/** The widths that fit the screen, the widest columns cut alike; undefined when one would be too narrow. */
function fitted(natural: readonly number[], { width }: Screen): readonly number[] | undefined {
  const room = (width ?? Number.POSITIVE_INFINITY) - GAP.length * natural.length;
  if (natural.reduce((sum, each) => sum + each, 0) <= room) return natural;
  const cut = (most: number) => natural.map((each) => Math.min(each, most));
  let most = Math.max(...natural);
  while (most >= NARROWEST && cut(most).reduce((sum, each) => sum + each, 0) > room) most -= 1;
  return most < NARROWEST ? undefined : cut(most);
}

function line(row: readonly Cell[], widths: readonly number[], screen: Screen): string {
  const cells = widths.map((width, column) => wrap(textOf(row[column]), width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, index) => {
    const parts = cells.map((lines, column) => {
      const text = lines[index] ?? '';
      const padding = ' '.repeat((widths[column] ?? 0) - text.length);
      return toned(text, row[column], screen) + (isLastText(cells, column, index) ? '' : padding);
    });
    return `${GAP}${parts.join(GAP)}`.trimEnd();
  }).join('\n');
}

/** Whether no column to the right has text in the line: nothing is padded then, so that no line ends with spaces. */
function isLastText(cells: readonly (readonly string[])[], column: number, index: number): boolean {
  return cells.slice(column + 1).every((lines) => (lines[index] ?? '') === '');
}

/** One row with each cell behind its heading, one below the other. */
export function facts(headings: readonly string[], row: readonly Cell[], screen: Screen): string {
  const label = Math.max(...headings.map((heading) => heading.length));
  const room = Math.max(1, (screen.width ?? Number.POSITIVE_INFINITY) - label - GAP.length * 2);
  return headings
    .flatMap((heading, column) =>
      wrap(textOf(row[column]), room).map((text, index) =>
        `${GAP}${labelled(index === 0 ? heading : '', label, screen)}${GAP}${toned(text, row[column], screen)}`.trimEnd(),
      ),
    )
    .join('\n');
}

function labelled(heading: string, width: number, screen: Screen): string {
  const shown = heading === '' ? '' : paint(heading, 'strong', screen);
  return shown + ' '.repeat(width - heading.length);
}

/** The length of the longest line of a cell. */
function widthOf(cell: Cell | undefined): number {
  return Math.max(
    ...textOf(cell)
      .split('\n')
      .map((line) => line.length),
  );
}

/** What a cell says. */
export function textOf(cell: Cell = ''): string {
  return typeof cell === 'string' ? cell : cell.text;
}

function toned(text: string, cell: Cell | undefined, screen: Screen): string {
  return typeof cell === 'object' && text !== '' ? paint(text, cell.tone, screen) : text;
}
