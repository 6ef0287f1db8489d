import { observeWindowOffset, observeWindowRect, windowScroll } from '@tanstack/virtual-core';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { applicationKey, type RowItem } from '../view/layout';
import { CellText, classOf, contentOf, nameOf } from './cell';
import { useVirtual } from './hooks';
import type { ViewProps } from './view';

/** Of one card; a filter shows the others. */
const MOST_SECRETS = 30;

/** The matrix for a narrow screen: a card for each row, of which only those in sight are made. */
export function Cards(view: ViewProps) {
  const { rows } = view.layout;
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop((list.current?.getBoundingClientRect().top ?? 0) + scrollY), []);
  const virtual = useVirtual<Window>({
    ...{ count: rows.length, estimateSize: () => 96, overscan: 3, scrollMargin: top, gap: 8 },
    ...{ getScrollElement: () => window, scrollToFn: windowScroll },
    ...{ observeElementRect: observeWindowRect, observeElementOffset: observeWindowOffset },
    getItemKey: (place) => rows[place]?.key ?? place,
  });
  return (
    <ul ref={list} class="cards" style={{ height: `${virtual.getTotalSize()}px` }}>
      {virtual.getVirtualItems().map(({ index: place, start, key }) => {
        const item = rows[place];
        if (item === undefined) return null;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={place}
            class={`card ${item.kind}`}
            style={{ top: `${start - top}px` }}
          >
            <Card {...view} item={item} />
          </li>
        );
      })}
    </ul>
  );
}

function Card({ index, layout, counts, toggle, open, item }: ViewProps & { readonly item: RowItem }) {
  const filled = layout.columns.flatMap((column) => {
    const content = contentOf(index, counts, item, column);
    return content === undefined ? [] : [{ column, content }];
  });
  const name = <bdi title={item.title}>{item.label}</bdi>;
  return (
    <>
      {item.isOpen === undefined ? (
        <h3>{name}</h3>
      ) : (
        <button type="button" class="opens" aria-expanded={item.isOpen} onClick={() => toggle(item.key)}>
          {name}
        </button>
      )}
      <ul>
        {filled.slice(0, MOST_SECRETS).map(({ column, content }) => (
          <li key={column.what}>
            <button
              type="button"
              onClick={({ currentTarget: opener }) =>
                'cell' in content
                  ? open({ cell: content.cell, rows: item.rows, opener })
                  : toggle(
                      ...(item.kind === 'account' && item.isOpen === false ? [item.key] : []),
                      ...(column.kind === 'application' ? [applicationKey(column.application)] : []),
                    )
              }
            >
              <bdi title={column.title}>{nameOf(index, column)}</bdi>{' '}
              <span class={classOf(index, content)}>
                <CellText index={index} content={content} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {filled.length > MOST_SECRETS && <p>{`${filled.length - MOST_SECRETS} more: filter for them`}</p>}
    </>
  );
}
