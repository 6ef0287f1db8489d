/** A rendered section, with what has to be said when it is left out. */
export interface Piece {
  readonly text: string;
  readonly leftOut: string;
}

/** What GitHub takes is 65,536 characters; the rest is room for what a workflow may add. */
export const COMMENT_BUDGET = 60_000;

/**
 * Joins a head and pieces within a budget. Pieces are left out whole, the last first, and a notice says which.
 *
 * @param pieces the most important first
 */
export function fitBudget(head: string, pieces: readonly Piece[], budget = COMMENT_BUDGET): string {
  for (let kept = pieces.length; kept > 0; kept -= 1) {
    const text = join(head, pieces, kept);
    if (text.length <= budget) return text;
  }
  return join(head, pieces, 0);
}

function join(head: string, pieces: readonly Piece[], kept: number): string {
  const shown = pieces.slice(0, kept).map(({ text }) => text);
  const left = pieces.slice(kept).map(({ leftOut }) => leftOut);
  const notice =
    left.length === 0
      ? []
      : [
          `> **Cut: this comment would be too long.** Left out: ${left.join(', ')}. The JSON and HTML reports have all.`,
        ];
  return [head, ...notice, ...shown].join('\n\n');
}
