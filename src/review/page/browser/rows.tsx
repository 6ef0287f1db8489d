import type { VirtualItem } from '@tanstack/virtual-core';
import type { RowItem } from '../view/layout';
import type { Place } from '../view/move';
import { CellText, classOf, contentOf, titleOf } from './cell';
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
export function Rows(props: RowsProps) {
  const { layout, counts, rowsSeen, size, active, head } = props;
  return (
    <tbody class="rows" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
      {rowsSeen.map(({ index: row, start, size: height }) => {
        const item = layout.rows[row];
        if (item === undefined) return null;
        const isActive = active.row === row && active.column === -1;
        return (
          <tr
            key={item.key}
            aria-rowindex={row + 3}
            class={`row ${item.kind}`}
            style={{ top: `${start - head}px`, height: `${height}px` }}
          >
            <th
              id={placeId({ row, column: -1 })}
              scope="row"
              aria-colindex={1}
              {...(item.isOpen !== undefined && { 'aria-expanded': item.isOpen })}
              data-row={row}
              data-column={-1}
              class={isActive ? 'name active' : 'name'}
              title={item.title}
              style={{ width: `${NAMES}px` }}
            >
              <bdi>{item.label}</bdi>
              <b>{counts.of(item.who, '').reach}</b>
            </th>
            <Cells {...props} row={row} item={item} />
          </tr>
        );
      })}
    </tbody>
  );
}

function Cells({ index, layout, counts, columnsSeen, active, row, item }: RowsProps & { row: number; item: RowItem }) {
  return (
    <>
      {columnsSeen.map(({ index: place, start, size }) => {
        const column = layout.columns[place];
        if (column === undefined) return null;
        const content = contentOf(index, counts, item, column);
        const isActive = active.row === row && active.column === place;
        return (
          <td
            key={place}
            id={placeId({ row, column: place })}
            aria-colindex={place + 2}
            data-row={row}
            data-column={place}
            class={`${classOf(index, content)}${isActive ? ' active' : ''}`}
            title={titleOf(index, content, item, column)}
            style={{ left: `${start}px`, width: `${size}px` }}
          >
            <CellText index={index} content={content} />
          </td>
        );
      })}
    </>
  );
}
