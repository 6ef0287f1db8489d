import type { EnvironmentReport, ReviewReport } from '../../report/report';
import { DECISIONS } from '../sections/decisions';
import { escalationsSection } from '../sections/escalation-sections';
import { costSection } from '../sections/finding-sections';
import { overview } from '../sections/overview';
import { escapeHtml, nameHtml } from './escape-html';
import { htmlSection, htmlTable } from './html-table';
import { matrix } from './matrix';
import { pageHtml } from './page';
import { proofs } from './proofs';
import { SCRIPT } from './script';

const SECTIONS = [...DECISIONS, costSection, escalationsSection];

/**
 * The report as one page that needs nothing else: the verdict, counts, all sections, and for each environment a matrix
 * of principals by secrets in which every access opens its proof.
 *
 * @example
 * writeFileSync('review.html', renderHtml(report));
 */
export function renderHtml({ verdict, environments }: ReviewReport): string {
  const reasons = verdict.reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join('');
  const body = `<h1 class="${verdict.exitCode === 0 ? 'clean' : 'blocked'}">Secrets review: ${escapeHtml(verdict.sentence)}</h1>
${reasons === '' ? '' : `<ul>${reasons}</ul>`}
${htmlTable(overview(environments))}
${SECTIONS.map((section) => htmlSection(section(environments))).join('\n')}
<h2>Access</h2>
<p class="note">R read · W write · A administer · K administer the key · * under conditions · ? not proven</p>
<label hidden>Filter by principal, secret or condition <input type="search" autocomplete="off"></label>
${environments.map(environmentHtml).join('\n')}`;
  return pageHtml({ title: 'Secrets review', body, script: SCRIPT });
}

function environmentHtml(environment: EnvironmentReport, index: number): string {
  return `<section><h3>${nameHtml(environment.name, 80)}</h3>
${matrix(environment, index)}
<h4>Proofs (${environment.access.length})</h4>
${proofs(environment, index)}
</section>`;
}
