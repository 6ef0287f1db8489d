import type { Capability } from '../../access/capability';
import type { AccessEntry, EnvironmentReport } from '../../report/report';
import { escapeHtml, nameHtml } from './escape-html';

// Beyond it a browser takes long to lay the table out; the list of proofs below has every pair anyway.
const MOST_CELLS = 20_000;

const LETTERS: Readonly<Record<Capability, string>> = {
  read: 'R',
  write: 'W',
  administer: 'A',
  'administer-key': 'K',
};

/** The id of the proof of an access, to link to. */
export function proofId(environment: number, entry: number): string {
  return `proof-${environment}-${entry}`;
}

/** Principals by secrets: a letter for each thing that a principal may do, linked to its proof. */
export function matrix({ access }: EnvironmentReport, environment: number): string {
  const principals = unique(access.map(({ principal }) => principal));
  const secrets = unique(access.map(columnOf));
  if (principals.length * secrets.length > MOST_CELLS) {
    return `<p class="note">The matrix of ${principals.length} principals by ${secrets.length} secrets is too large to show: filter the list of proofs instead.</p>`;
  }
  const cells = new Map<string, string>();
  for (const [index, entry] of access.entries()) {
    const place = JSON.stringify([entry.principal, columnOf(entry)]);
    cells.set(place, `${cells.get(place) ?? ''}${letter(entry, proofId(environment, index))}`);
  }
  const head = secrets.map((secret) => `<th scope="col">${nameHtml(secret, 80)}</th>`).join('');
  const rows = principals.map((principal) => {
    const row = secrets.map((secret) => `<td>${cells.get(JSON.stringify([principal, secret])) ?? ''}</td>`).join('');
    return `<tr><th scope="row">${nameHtml(principal, 120)}</th>${row}</tr>`;
  });
  return `<div class="scroll"><table class="matrix" data-filter="rows"><thead><tr><th scope="col">principal</th>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

function letter({ capability, state, principal, secret }: AccessEntry, id: string): string {
  const title = escapeHtml(`${principal} ${capability} ${secret}: ${state.verdict} ${state.detail ?? ''}`.trim(), 300);
  const mark = state.verdict === 'allowed-if' ? '*' : state.verdict === 'not-proven' ? '?' : '';
  return `<a class="${state.verdict}" href="#${id}" title="${title}">${LETTERS[capability]}${mark}</a> `;
}

function columnOf({ secret, region }: AccessEntry): string {
  return `${secret} ${region}`;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
