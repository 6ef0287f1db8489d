import type { Counts } from '../view/counts';
import type { GridIndex } from '../view/grid-index';
import type { Layout } from '../view/layout';
import type { Place } from '../view/move';
import type { PageCell } from '../view/page-data';

/** What a matrix of one kind is about. */
export type Tab = 'secrets' | 'keys';

/** A cell that is looked at, with the principals that all have it. */
export interface Shown {
  readonly cell: PageCell;
  readonly rows: readonly number[];
  /** What has the focus again afterwards. */
  readonly opener: HTMLElement;
}

/** What every form of the matrix is given. */
export interface ViewProps {
  readonly tab: Tab;
  readonly index: GridIndex;
  readonly layout: Layout;
  readonly counts: Counts;
  /** Opens what is closed and closes what is open, by the keys of items. */
  readonly toggle: (...keys: readonly string[]) => void;
  /** Opens the drawer. */
  readonly open: (shown: Shown) => void;
}

/** The width of the names in pixels. */
export const NAMES = 272;

/** The id of a cell. */
export function placeId({ row, column }: Place): string {
  return `at-${row}-${column}`;
}
