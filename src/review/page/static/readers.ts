import { escapeHtml } from '../../render/html/escape-html';
import { htmlSection } from '../../render/html/html-table';
import { changesSection } from '../../render/sections/access-sections';
import type { EnvironmentReport } from '../../report/report';
import { secretsGrid } from '../model/environment-grid';
import { GridIndex } from '../view/grid-index';
import { howWords } from '../view/words';

/** What the page says where no script runs: what changes, and for each secret its readers. */
export function withoutScript(environments: readonly EnvironmentReport[]): string {
  return [htmlSection(changesSection(environments)), ...environments.map(readersHtml)].join('\n');
}

function readersHtml(environment: EnvironmentReport): string {
  const grid = secretsGrid(environment);
  const index = new GridIndex(grid);
  const readers = grid.columns.map(() => new Map<string, string[]>());
  for (const cell of grid.cells) {
    for (const { letter, after } of index.answers(cell)) {
      if (letter !== 'R' || after.verdict === 'denied') continue;
      const groups = readers[cell[1]];
      const how = howWords(after);
      const group = groups?.get(how);
      const { label = '' } = grid.rows[cell[0]] ?? {};
      if (group === undefined) groups?.set(how, [label]);
      else if (group.at(-1) !== label) group.push(label);
    }
  }
  const rows = grid.columns.map(({ label }, place) => {
    const groups = [...(readers[place] ?? [])].map(
      ([how, names]) => `<p><span>${escapeHtml(how, 400)}</span> ${names.map(listed).join(', ')}</p>`,
    );
    return `<tr><th scope="row">${listed(label)}</th><td>${groups.join('')}</td></tr>`;
  });
  return `<h3><bdi>${escapeHtml(environment.name, 80)}</bdi>: who can read</h3>
<div class="scroll readers"><table><thead><tr><th scope="col">secret</th><th scope="col">readers</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></div>`;
}

/** A name among others: one that could be taken for more, or turns the direction of writing, is an element. */
function listed(name: string): string {
  return /^[\w+=.@/: -]*$/.test(name) ? name : `<bdi>${escapeHtml(name)}</bdi>`;
}
