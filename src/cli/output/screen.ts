import { createColors } from 'picocolors';

/** Where a result is shown. */
export interface Screen {
  /** Characters in a line. @default - as long as they come: a file or a pipe */
  readonly width?: number;
  /** Whether colours are shown. */
  readonly color: boolean;
}

/** A file, a pipe or another program: lines as long as they come, without colours. */
export const PLAIN: Screen = { color: false };

/** What a colour says: nothing that the words do not say as well. */
export type Tone = 'good' | 'bad' | 'open' | 'faint' | 'strong';

const COLORS = { good: 'green', bad: 'red', open: 'yellow', faint: 'dim', strong: 'bold' } as const;
const PENS = { on: createColors(true), off: createColors(false) };

/** A text in the colour of its tone, where colours are shown. */
export function paint(text: string, tone: Tone, { color }: Screen): string {
  return PENS[color ? 'on' : 'off'][COLORS[tone]](text);
}

interface Terminal {
  /** @default - not a terminal */
  readonly isTTY?: boolean;
  readonly columns: number;
  readonly hasColors: () => boolean;
}

/**
 * The screen that a stream is. Colours follow what Node.js finds out of the terminal: `NO_COLOR`, `FORCE_COLOR` and
 * `TERM=dumb` are heeded.
 *
 * @see https://nodejs.org/docs/latest-v20.x/api/tty.html#writestreamhascolorscount-env
 */
export function screenOf(stream: Terminal): Screen {
  if (!stream.isTTY) return PLAIN;
  return { ...(stream.columns > 0 && { width: stream.columns }), color: stream.hasColors() };
}
