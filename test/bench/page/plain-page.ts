import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EnvironmentReport } from '../../../src/review/report/report';
import { temporaryDirectory } from '../../helpers/temporary-directory';

/** Writes the same matrix as plain HTML: every cell is an element, and the browser does the rest. */
export function writePlainPage({ access }: EnvironmentReport): string {
  const columns = [...new Set(access.map(({ secret }) => secret))];
  const rows = new Map<string, Map<string, string[]>>();
  for (const { principal, secret, region, state } of access) {
    const row = rows.get(principal) ?? new Map<string, string[]>();
    rows.set(principal, row);
    row.set(secret, [...(row.get(secret) ?? []), `${region}: ${state.verdict}`]);
  }
  const body = [...rows].map(([principal, row]) => {
    const cells = columns.map((secret) => `<td title="${row.get(secret)?.join('; ')}">R R</td>`);
    return `<tr class="row principal"><th scope="row">${principal}</th>${cells.join('')}</tr>`;
  });
  const heads = columns.map((secret) => `<th scope="col">${secret}</th>`).join('');
  const table = `<table><thead><tr><th></th>${heads}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
  const style = `.grid { height: 900px; overflow: auto } td, th { min-width: 60px; white-space: nowrap }
thead th { position: sticky; top: 0; background: white } tbody th { position: sticky; left: 0; background: white }`;
  const file = join(temporaryDirectory(), 'plain.html');
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><style>${style}</style><div class="grid">${table}</div>`);
  return file;
}
