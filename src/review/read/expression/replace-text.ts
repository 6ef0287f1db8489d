import { holeMarker, matchTokens, splitHoles, tokenize } from '../../../iam';

// Private use, like the hole markers: no text that is searched for contains it.
const PLACE = '\uE003';

/**
 * Replaces a text in a text with unknown parts.
 *
 * @returns nothing when an unknown part could hold, or could complete, the text that is searched for
 */
export function replaceText(text: string, from: string, to: string): string | undefined {
  if (from === '') return undefined;
  const marked = splitHoles(text)
    .map((part) => (typeof part === 'string' ? part.replaceAll(from, PLACE) : holeMarker(part)))
    .join('');
  const star = { kind: 'star' as const };
  const found = matchTokens([star, ...tokenize(from, false), star], tokenize(marked, false), { ignoreCase: false });
  return found === 'never' ? marked.replaceAll(PLACE, () => to) : undefined;
}
