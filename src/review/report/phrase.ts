/** A piece of a line for people: words of ours, or a name that somebody chose, which may be shortened in its middle. */
export type Piece = { readonly text: string } | { readonly name: string };

/** A line for people, before it is known how long it may be and how its names are escaped. */
export type Phrase = readonly Piece[];

/** A phrase, written as a template: what stands between the words is a name, a count, or a phrase. */
export function phrase(words: readonly string[], ...parts: ReadonlyArray<string | number | Phrase>): Phrase {
  const pieces = words.flatMap((text, index): Phrase => {
    const part = parts[index];
    const piece: Phrase = part === undefined ? [] : typeof part === 'string' ? [{ name: part }] : asPhrase(part);
    return [{ text }, ...piece];
  });
  return pieces.filter((piece) => !('text' in piece) || piece.text !== '');
}

function asPhrase(part: number | Phrase): Phrase {
  return typeof part === 'number' ? [{ text: String(part) }] : part;
}

/** A phrase as plain text. */
export function plain(pieces: Phrase): string {
  return pieces.map((piece) => ('text' in piece ? piece.text : piece.name)).join('');
}
