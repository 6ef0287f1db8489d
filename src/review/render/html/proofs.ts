import type { ProofStep } from '../../../iam';
import type { AccessEntry, EnvironmentReport } from '../../report/report';
import { state } from '../sections/access-sections';
import { escapeHtml, nameHtml } from './escape-html';
import { cellHtml, htmlTable } from './html-table';
import { proofId } from './matrix';

/** Every access with its proof, to open one by one. */
export function proofs({ access }: EnvironmentReport, environment: number): string {
  const items = access.map((entry, index) => proof(entry, proofId(environment, index)));
  return `<div class="proofs" data-filter="details">\n${items.join('\n')}\n</div>`;
}

function proof({ principal, secret, region, capability, state: answer }: AccessEntry, id: string): string {
  const summary = `${nameHtml(principal, 160)} ${escapeHtml(capability)} ${nameHtml(secret, 160)} ${escapeHtml(region)}: ${cellHtml(state(answer))}`;
  const steps = htmlTable({
    headings: ['layer', 'policy', 'statement', 'effect', 'why'].map((text) => [{ text }]),
    rows: answer.proof.map(row),
  });
  return `<details id="${id}"><summary>${summary}</summary>${answer.proof.length > 0 ? steps : '<p class="note">No statement bears on it.</p>'}</details>`;
}

function row({ layer, policy, statement, sid, effect, outcome, why }: ProofStep) {
  return [
    [{ text: layer }],
    [{ name: policy }],
    [
      { text: statement === undefined ? '–' : String(statement + 1) },
      ...(sid === undefined ? [] : [{ text: ' ' }, { name: sid }]),
    ],
    [{ text: outcome === 'applies' ? effect : `${effect} (${outcome})` }],
    [{ text: why }],
  ];
}
