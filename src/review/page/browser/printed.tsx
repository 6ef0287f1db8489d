import { CellText, classOf, contentOf, nameOf } from './cell';
import type { ViewProps } from './view';

/** Beyond it a matrix is no longer read on paper. */
const MOST_CELLS = 2_000;

/** The matrix on paper, as a table, with all that is open. */
export function Printed({ index, layout: { rows, columns }, counts }: ViewProps) {
  if (rows.length * columns.length > MOST_CELLS) {
    return (
      <p>{`A matrix of ${rows.length} rows and ${columns.length} columns is too large for paper: filter it first.`}</p>
    );
  }
  return (
    <table class="printed">
      <thead>
        <tr>
          <th scope="col">principal</th>
          {columns.map((column) => (
            <th key={column.what} scope="col">
              <bdi>{nameOf(index, column)}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} class={row.kind}>
            <th scope="row">
              <bdi>{row.label}</bdi>
            </th>
            {columns.map((column) => {
              const content = contentOf(index, counts, row, column);
              return (
                <td key={column.what} class={classOf(index, content)}>
                  <CellText index={index} content={content} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
