import type { Count, Counts } from '../view/counts';
import type { GridIndex } from '../view/grid-index';
import type { ColumnItem, RowItem } from '../view/layout';
import type { PageCell } from '../view/page-data';
import { answerWords, countWords, type Letter, lettersOf, signsOf } from '../view/words';
import type { ViewProps } from './view';

/** What a cell of the matrix holds. */
export type Content = { readonly cell: PageCell } | { readonly count: Count } | undefined;

/** What stands where a row and a column meet: letters of one principal and secret, otherwise a count. */
export function contentOf(index: GridIndex, counts: Counts, row: RowItem, column: ColumnItem): Content {
  const [secret = -1] = column.columns;
  if (row.kind !== 'account' && column.kind === 'column') {
    const cell = index.cell(row.rows[0] ?? -1, secret);
    return cell && { cell };
  }
  const count = counts.of(row.who, column.what);
  return count.reach + count.gained + count.lost + count.changed === 0 ? undefined : { count };
}

/** The classes of a cell: those of its letters, where all are alike. */
export function classOf(index: GridIndex, content: Content): string {
  if (content === undefined) return '';
  if ('count' in content) return 'count';
  const styles = new Set(lettersOf(index.answers(content.cell)).map(({ style }) => style));
  return styles.size === 1 ? [...styles].join() : 'mixed';
}

/** What a cell shows. Letters that are alike are one text, so that a page of cells has few elements. */
export function CellText({ index, content }: { readonly index: GridIndex; readonly content: Content }) {
  if (content === undefined) return null;
  if ('count' in content) {
    const signs = signsOf(content.count);
    return <>{signs.length === 0 ? content.count.reach : <Letters letters={[numberOf(content.count), ...signs]} />}</>;
  }
  const letters = lettersOf(index.answers(content.cell));
  if (new Set(letters.map(({ style }) => style)).size === 1) return <>{letters.map(({ text }) => text).join(' ')}</>;
  return <Letters letters={letters} />;
}

function numberOf({ reach }: Count): Letter {
  return { text: String(reach), style: 'reach' };
}

function Letters({ letters }: { readonly letters: readonly Letter[] }) {
  return (
    <>
      {letters.map(({ text, style }) => (
        <span key={text} class={style}>
          {text}
        </span>
      ))}
    </>
  );
}

/** A cell in words. In the row of one principal, or of several that are alike, secrets are counted. */
export function titleOf({ index, tab }: ViewProps, content: Content, row: RowItem, column: ColumnItem) {
  if (content === undefined) return undefined;
  const place = `${row.label}, ${column.title}: `;
  if ('count' in content) {
    const [who, what] = tab === 'keys' ? (['administrator', 'key'] as const) : (['reader', 'secret'] as const);
    return `${place}${countWords(content.count, row.kind === 'account' ? who : what)}`;
  }
  return `${place}${[...new Set(index.answers(content.cell).map(answerWords))].join('; ')}`;
}

/** What a column is called where nothing above it names its application. */
export function nameOf({ grid }: GridIndex, { kind, application, columns: [place = -1], title }: ColumnItem): string {
  if (kind === 'application') return application === '' ? 'other' : application;
  return grid.columns[place]?.label ?? title;
}
