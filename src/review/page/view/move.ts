/** A place in the matrix. Row -1 is the heads of columns, column -1 the heads of rows. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const PAGE = 10;

/** Where a key leads from a place; nothing for a key that does not move. */
export function move(
  { row, column }: Place,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Place | undefined {
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: Math.max(-1, Math.min(rows - 1, nextRow)),
    column: Math.max(-1, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(row - PAGE, column);
    case 'PageDown':
      return to(row + PAGE, column);
    case 'Home':
      return to(ctrlKey ? -1 : row, -1);
    case 'End':
      return to(ctrlKey ? rows : row, columns);
    default:
      return undefined;
  }
}
