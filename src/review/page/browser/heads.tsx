import type { VirtualItem } from '@tanstack/virtual-core';
import type { Place } from '../view/move';
import { countWords } from '../view/words';
import { CellText } from './cell';
import { NAMES, placeId, type ViewProps } from './view';

interface HeadsProps extends ViewProps {
  readonly columnsSeen: readonly VirtualItem[];
  readonly width: number;
  readonly active: Place;
  /** The height of the heads in pixels. */
  readonly head: number;
}

const BAND = 28;

/** Applications, and below them their secrets with how many read each; both stay in sight. */
export function Heads({ index, tab, layout, counts, columnsSeen, width, active, head }: HeadsProps) {
  const who = tab === 'keys' ? 'administrator' : 'reader';
  const seen = new Map(columnsSeen.map((each) => [each.index, each]));
  const first = columnsSeen[0]?.index ?? 0;
  const last = columnsSeen.at(-1)?.index ?? -1;
  const bands = layout.bands.filter((band) => band.first <= last && band.first + band.count > first);
  return (
    <thead class="heads" style={{ width: `${width}px`, height: `${head}px` }}>
      <tr aria-rowindex={1} data-row={-1} class="bands" style={{ height: `${BAND}px` }}>
        <th
          scope="col"
          aria-colindex={1}
          class="corner"
          style={{ width: `${NAMES}px` }}
          title={countWords(counts.of('', ''), who)}
        >
          {`${who}s `}
          <CellText index={index} content={{ count: counts.of('', '') }} />
        </th>
        {bands.map(({ application, label, first: start, count, isOpen }) => {
          const from = Math.max(start, first);
          const to = Math.min(start + count - 1, last);
          const left = seen.get(from)?.start ?? 0;
          return (
            <th
              key={application}
              scope="col"
              aria-colindex={from + 2}
              aria-colspan={to - from + 1}
              {...(application !== '' && { 'aria-expanded': isOpen })}
              class="band"
              title={label}
              style={{ left: `${left}px`, width: `${(seen.get(to)?.end ?? left) - left}px` }}
            >
              <bdi>{label}</bdi>
            </th>
          );
        })}
      </tr>
      <tr aria-rowindex={2} data-row={-1} style={{ height: `${head - BAND}px` }}>
        <th
          id={placeId({ row: -1, column: -1 })}
          scope="col"
          aria-colindex={1}
          class="corner"
          style={{ width: `${NAMES}px` }}
        >
          principal <b>{tab === 'keys' ? 'administers' : 'reads'}</b>
        </th>
        {columnsSeen.map(({ index: place, start, size }) => {
          const item = layout.columns[place];
          if (item === undefined) return null;
          const { reach } = counts.of('', item.what);
          return (
            <th
              key={place}
              id={placeId({ row: -1, column: place })}
              scope="col"
              aria-colindex={place + 2}
              class={`column ${item.kind} ${active.row === -1 && active.column === place ? 'active' : ''}`}
              title={`${item.title}: ${countWords(counts.of('', item.what), who)}`}
              style={{ left: `${start}px`, width: `${size}px` }}
            >
              <bdi>{item.label}</bdi>
              <b>{reach}</b>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
