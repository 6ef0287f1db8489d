import { elementScroll, observeElementOffset, observeElementRect } from '@tanstack/virtual-core';
import type { TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { accountKey, applicationKey } from '../view/layout';
import { move, type Place } from '../view/move';
import { contentOf } from './cell';
import { columnWidths } from './column-widths';
import { Heads } from './heads';
import { useVirtual } from './hooks';
import { Rows } from './rows';
import { NAMES, placeId, type ViewProps } from './view';

const ROW = 28;

/** The height of the heads, with secrets and with applications alone. */
const HEADS = { column: 186, application: 84 } as const;

/** The matrix as a grid of which only what is in sight is made. Only the grid has the focus, and knows its active cell. */
export function Matrix(view: ViewProps) {
  const { index, layout, counts, toggle, open } = view;
  const { rows, columns } = layout;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const widths = useMemo(() => columnWidths(view), [view.index, view.layout]);
  const head = HEADS[columns.some(({ kind }) => kind === 'column') ? 'column' : 'application'];
  const shared = {
    getScrollElement: () => scroller.current,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
  };
  const down = useVirtual<HTMLDivElement>({
    ...shared,
    ...{ count: rows.length, estimateSize: () => ROW, overscan: 2 },
    ...{ paddingStart: head, scrollPaddingStart: head },
  });
  const across = useVirtual<HTMLDivElement>({
    ...shared,
    ...{ count: columns.length, horizontal: true, overscan: 2 },
    estimateSize: (place) => widths[place] ?? 0,
    ...{ paddingStart: NAMES, scrollPaddingStart: NAMES },
  });
  useEffect(() => {
    down.measure();
    across.measure();
  }, [layout, down, across]);

  const go = (place: Place) => {
    setActive(place);
    if (place.row >= 0) down.scrollToIndex(place.row);
    if (place.column >= 0) across.scrollToIndex(place.column);
  };
  const act = ({ row, column }: Place, opener: HTMLElement) => {
    const [rowItem, columnItem] = [rows[row], columns[column]];
    if (rowItem === undefined && columnItem !== undefined) return toggle(applicationKey(columnItem.application));
    if (rowItem?.isOpen !== undefined && columnItem === undefined) return toggle(rowItem.key);
    if (rowItem === undefined || columnItem === undefined) return undefined;
    const content = contentOf(index, counts, rowItem, columnItem);
    if (content === undefined) return undefined;
    if ('cell' in content) return open({ cell: content.cell, rows: rowItem.rows, opener });
    const account = index.grid.rows[rowItem.rows[0] ?? 0]?.account ?? '';
    const closed = [
      ...(rowItem.kind === 'account' && rowItem.isOpen === false ? [accountKey(account)] : []),
      ...(columnItem.kind === 'application' ? [applicationKey(columnItem.application)] : []),
    ];
    return toggle(...(closed.length === 0 ? [accountKey(account)] : closed));
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTableElement>) => {
    const next = move(active, event, { rows: rows.length, columns: columns.length });
    if (next !== undefined) go(next);
    else if (event.key === 'Enter' || event.key === ' ') act(active, event.currentTarget);
    else return;
    event.preventDefault();
  };
  const onClick = (event: TargetedMouseEvent<HTMLTableElement>) => {
    const target = event.target instanceof Element ? event.target.closest('td, th') : null;
    const row = target?.closest<HTMLElement>('[data-row]')?.dataset.row;
    if (target === null || row === undefined) return;
    const place = { row: Number(row), column: Number(target.getAttribute('aria-colindex')) - 2 };
    setActive(place);
    act(place, event.currentTarget);
  };
  const [seenRows, seenColumns] = [down.getVirtualItems(), across.getVirtualItems()];
  const isSeen =
    (active.row < 0 || seenRows.some((each) => each.index === active.row)) &&
    (active.column < 0 || seenColumns.some((each) => each.index === active.column));
  return (
    <div ref={scroller} class="grid">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's own pattern of a grid is a table of this role
        role="grid"
        aria-label="Who has access to what"
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length + 1}
        aria-activedescendant={isSeen ? placeId(active) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <Heads {...view} columnsSeen={seenColumns} width={across.getTotalSize()} {...{ active, head }} />
        <Rows
          {...view}
          {...{ rowsSeen: seenRows, columnsSeen: seenColumns, active, head }}
          size={{ width: across.getTotalSize(), height: down.getTotalSize() - head }}
        />
      </table>
    </div>
  );
}
