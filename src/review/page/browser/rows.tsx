import type { VirtualItem } from '@tanstack/virtual-core';
import { useMemo } from 'preact/hooks';
import type { RowItem } from '../view/layout';
import type { Place } from '../view/move';
import { CellText, classOf, contentOf, titleOf } from './cell';
import { useKept } from './hooks';
import { NAMES, placeId, type ViewProps } from './view';

interface RowsProps extends ViewProps {
  readonly rowsSeen: readonly VirtualItem[];
  readonly columnsSeen: readonly VirtualItem[];
  readonly size: { readonly width: number; readonly height: number };
  readonly active: Place;
  /** The height of the heads in pixels. */
  readonly head: number;
}

/** The rows in sight. */
export function Rows({ rowsSeen, size, active, head, ...props }: RowsProps) {
  return (
    <tbody class="rows" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
      {rowsSeen.map(({ index: row, start, size: height }) => {
        const item = props.layout.rows[row];
        if (item === undefined) return null;
        return (
          <Row
            key={item.key}
            {...props}
            {...{ row, item, height, top: start - head }}
            activeColumn={active.row === row ? active.column : undefined}
          />
        );
      })}
    </tbody>
  );
}

interface RowProps extends ViewProps {
  readonly columnsSeen: readonly VirtualItem[];
  readonly row: number;
  readonly item: RowItem;
  readonly top: number;
  readonly height: number;
  /** @default - none of its cells is the active one */
  readonly activeColumn: number | undefined;
}

/** A row. What is the same as before is not made again: else scrolling through a large matrix would stutter. */
function Row(props: RowProps) {
  const { index, layout, counts, columnsSeen, row, item, top, height, activeColumn } = props;
  const cells = useKept([index, layout, counts, item, row]);
  return useMemo(
    () => (
      <tr
        aria-rowindex={row + 3}
        data-row={row}
        class={`row ${item.kind}`}
        style={{ top: `${top}px`, height: `${height}px` }}
      >
        <th
          id={placeId({ row, column: -1 })}
          scope="row"
          aria-colindex={1}
          {...(item.isOpen !== undefined && { 'aria-expanded': item.isOpen })}
          class={activeColumn === -1 ? 'name active' : 'name'}
          title={item.title}
          style={{ width: `${NAMES}px` }}
        >
          <bdi>{item.label}</bdi>
          <b>{counts.of(item.who, '').reach}</b>
        </th>
        {cells(columnsSeen, ({ index: place, start, size }) => {
          const isActive = activeColumn === place;
          return [`${place} ${start} ${size} ${isActive}`, () => cell(place, start, size, isActive)];
        })}
      </tr>
    ),
    [index, layout, counts, item, row, top, height, columnsSeen, activeColumn],
  );

  function cell(place: number, start: number, size: number, isActive: boolean) {
    const column = layout.columns[place];
    if (column === undefined) return null;
    const content = contentOf(index, counts, item, column);
    return (
      <td
        key={place}
        {...(isActive && { id: placeId({ row, column: place }) })}
        aria-colindex={place + 2}
        class={`${classOf(index, content)}${isActive ? ' active' : ''}`}
        title={titleOf(props, content, item, column)}
        // As text, and with little else: cells are what there is most of.
        style={`left:${start}px;width:${size}px`}
      >
        <CellText index={index} content={content} />
      </td>
    );
  }
}
