import { paint, type Screen, type Tone } from './screen';
import { wrap } from './wrap';

/** A text that is narrower than this is hard to read: it is not broken further. */
const NARROWEST = 20;

/**
 * A text in lines that fit the screen, each behind the same indent.
 *
 * @param tone of all of it; without it there is none
 */
export function paragraph(text: string, indent: string, screen: Screen, tone?: Tone): string {
  const room = Math.max(NARROWEST, (screen.width ?? Number.POSITIVE_INFINITY) - indent.length);
  const lines = wrap(text, room);
  return lines.map((line) => `${indent}${tone === undefined ? line : paint(line, tone, screen)}`).join('\n');
}
