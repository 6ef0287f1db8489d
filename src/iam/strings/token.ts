import type { Alphabet } from './alphabet';
import { splitHoles } from './hole';

/**
 * One step of a string or pattern.
 *
 * A string is that character. `one` and `star` are the wildcards. `symbol` is one unknown character, `stretch` an
 * unknown run of characters; both are equal only to themselves.
 */
export type Token =
  | string
  | { readonly kind: 'one' }
  /** `within`: not over a colon. */
  | { readonly kind: 'star'; readonly within?: boolean }
  | { readonly kind: 'symbol' | 'stretch'; readonly id: string; readonly alphabet: Alphabet };

const ONE: Token = { kind: 'one' };
const STAR: Token = { kind: 'star' };

/** The tokens of a text. `*` and `?` are wildcards only when `wildcards` is set. */
export function tokenize(text: string, wildcards: boolean): Token[] {
  const tokens: Token[] = [];
  for (const part of splitHoles(text)) {
    if (typeof part === 'string') {
      pushPlain(tokens, part, wildcards);
      continue;
    }
    for (let index = 0; index < part.min; index += 1) {
      tokens.push({ kind: 'symbol', id: `${part.id}#${index}`, alphabet: part.alphabet });
    }
    if (part.max > part.min) tokens.push({ kind: 'stretch', id: part.id, alphabet: part.alphabet });
  }
  return tokens;
}

function pushPlain(tokens: Token[], text: string, wildcards: boolean): void {
  for (const char of text) {
    if (wildcards && char === '*') {
      tokens.push(STAR);
    } else if (wildcards && char === '?') {
      tokens.push(ONE);
    } else {
      tokens.push(char);
    }
  }
}
