import { escapeHtml, nameHtml } from '../../render/html/escape-html';
import type { Item } from '../../report/cause';
import type { Phrase } from '../../report/phrase';
import type { Verdict } from '../../report/report';
import { where, wordOf } from '../../report/sentence';
import { placeText } from '../../report/told';

const CLASSES = { BLOCKED: 'blocked', 'NOT PROVEN': 'unproven', OK: 'clean' } as const;
/** Cards beyond them would hide the matrix. */
const MOST_ITEMS = 30;

/** The verdict, and each thing that blocks. */
export function banner({ exitCode, sentence, reasons }: Verdict): string {
  const list = reasons.map((reason) => `<li>${escapeHtml(reason)}</li>`).join('');
  return `<header class="banner ${CLASSES[wordOf(exitCode)]}"><h1>${escapeHtml(sentence)}</h1>${list === '' ? '' : `<ul>${list}</ul>`}</header>`;
}

/** A card for each cause that people are told of. */
export function itemCards({ items }: Verdict): string {
  if (items.length === 0) return '';
  const more = items.length > MOST_ITEMS ? `<p class="note">${items.length - MOST_ITEMS} more causes</p>` : '';
  return `<h2>What changed (${items.length})</h2>
<ul class="items">
${items.slice(0, MOST_ITEMS).map(card).join('\n')}
</ul>${more}`;
}

function card({ environments, headline, why, remedy, location, blocks }: Item): string {
  const place = location && placeText(location);
  return `<li class="item${blocks ? ' blocks' : ''}"><h3>${phraseHtml(headline)}</h3>
<p><span class="tag"><bdi>${escapeHtml(where(environments))}</bdi></span>${blocks ? ' <span class="tag blocks">blocks</span>' : ''}</p>
<p>${escapeHtml(why, 600)}</p>${remedy === undefined ? '' : `<p class="note"><b>Remedy:</b> ${escapeHtml(remedy, 600)}</p>`}${place === undefined ? '' : `<p>${nameHtml(place, 200)}</p>`}</li>`;
}

function phraseHtml(phrase: Phrase): string {
  return phrase.map((piece) => ('text' in piece ? escapeHtml(piece.text) : nameHtml(piece.name, 120))).join('');
}
