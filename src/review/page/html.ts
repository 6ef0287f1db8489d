import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../render/html/escape-html';
import { pageHtml } from '../render/html/page';
import type { EnvironmentReport, ReviewReport } from '../report/report';
import { accessGraph } from './graph/access-graph';
import { graphPicture } from './graph/svg';
import { pageData } from './model/page-data';
import { banner, itemCards } from './static/banner';
import { dataBlock } from './static/data-block';
import { figures } from './static/figures';
import { folded } from './static/folded';
import { withoutScript } from './static/readers';
import { STYLE } from './static/style';

/** Where `npm run bundle` writes it, from source and from the published package alike. */
const SCRIPT = join(__dirname, '../../../dist/review/page/page.js');

/**
 * The report as one page that needs nothing else: the verdict, what changed, the matrix of principals by secrets with
 * the proof behind each cell, the graph, hazards and cost. A policy of the page lets nothing load and no script run but
 * its own, so that a name that got through as markup could still do nothing.
 *
 * @example
 * writeFileSync('review.html', renderHtml(report));
 */
export function renderHtml({ verdict, environments }: ReviewReport): string {
  // First of all: lists and graph take their matrix from it.
  const data = dataBlock(pageData(environments));
  const body = `${banner(verdict)}
<main>
${itemCards(verdict)}
<h2>Access</h2>
<div id="app"></div>
<noscript>${withoutScript(environments)}</noscript>
${graph(environments)}
${figures(environments)}
${folded(environments)}
</main>
${data}`;
  return pageHtml({ title: 'Secrets review', body, script: pageScript(), style: STYLE });
}

function graph(environments: readonly EnvironmentReport[]): string {
  const shown = accessGraph(environments);
  if (shown.nodes.length === 0) return '';
  const note = shown.note === '' ? '' : `<p class="note">${escapeHtml(shown.note)}</p>`;
  return `<h2>Who reaches what</h2>
${note}<p class="legend"><span>round: people</span><span>bold: secrets</span><span>dashed: no access, but one step</span></p>
<div class="picture" tabindex="0" role="region" aria-label="Graph of who reaches what">${graphPicture(shown)}</div>`;
}

let script: string | undefined;

function pageScript(): string {
  if (script === undefined) {
    if (!existsSync(SCRIPT)) throw new Error(`'${SCRIPT}' must be there, got nothing: run npm run bundle`);
    script = readFileSync(SCRIPT, 'utf8');
  }
  return script;
}
