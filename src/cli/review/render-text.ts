import type { ReviewReport } from '../../review';
import { visibleText } from '../../review/finding/visible-text';
import type { Cell as Parts, Section } from '../../review/render/sections/section';
import type { Item } from '../../review/report/cause';
import { plain } from '../../review/report/phrase';
import { where, wordOf } from '../../review/report/sentence';
import { placeText, toldOf } from '../../review/report/told';
import { paragraph } from '../output/paragraph';
import { paint, type Screen } from '../output/screen';
import { table, textOf } from '../output/table';
import { cellOf } from './text-cell';
import { listsElsewhere, type TextList, textLists } from './text-lists';

/** Rows of a list on a terminal: beyond them what stands above could no longer be seen. */
const MOST_ROWS = 10;
const TONES = { BLOCKED: 'bad', 'NOT PROVEN': 'open', OK: 'good' } as const;

/**
 * The report as text for a terminal: the verdict, what matters most, then what asks for a decision, and the verdict
 * again, because on a terminal the end is what is seen. Without a width, for a file, it has every row and column.
 */
export function renderText({ verdict, environments }: ReviewReport, screen: Screen): string {
  const { items, more, reasons } = toldOf(verdict);
  const sentence = paragraph(visibleText(verdict.sentence), '', screen, TONES[wordOf(verdict.exitCode)]);
  const lists = textLists(environments).map((list) => listText(list, screen));
  const parts = [
    sentence,
    ...items.map((item) => itemText(item, screen)),
    ...(more === 0 ? [] : [`  and ${more} more`]),
    ...(reasons.length === 0 ? [] : [reasons.map((reason) => paragraph(visibleText(reason), '  ', screen)).join('\n')]),
    ...lists,
    ...elsewhere(listsElsewhere(environments), screen),
    ...(screen.width === undefined || lists.length === 0 ? [] : [sentence]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function itemText({ environments, headline, why, remedy, location, blocks }: Item, screen: Screen): string {
  const head = `${visibleText(where(environments))}: ${visibleText(plain(headline))}${blocks ? ' (blocks)' : ''}`;
  return [
    paragraph(head, '  ', screen, blocks ? 'bad' : 'strong'),
    ...(why === '' ? [] : [paragraph(visibleText(why, 300), '    ', screen)]),
    ...(remedy === undefined ? [] : [paragraph(`Remedy: ${visibleText(remedy, 300)}`, '    ', screen)]),
    ...(location === undefined ? [] : [paragraph(visibleText(placeText(location)), '    ', screen, 'faint')]),
  ].join('\n');
}

function listText({ section, without }: TextList, screen: Screen): string {
  const { headings, rows, note } = section;
  const isShown = headings.map(
    (heading) => screen.width === undefined || !without.includes(textOf(cellOf(heading, screen))),
  );
  const own = (cells: readonly Parts[]) =>
    cells.filter((_, column) => isShown[column]).map((cell) => cellOf(cell, screen));
  const most = screen.width === undefined ? Number.POSITIVE_INFINITY : MOST_ROWS;
  const shown = [...rows].slice(0, most).map(own);
  const left = rows.length - shown.length;
  return [
    paint(headingOf(section), 'strong', screen),
    table(own(headings).map(textOf), shown, screen),
    ...(left === 0 ? [] : [paragraph(`${left} more: see --format html or json`, '  ', screen, 'faint')]),
    ...(note === undefined ? [] : [paragraph(visibleText(note, 400), '  ', screen, 'faint')]),
  ].join('\n');
}

function headingOf({ title, rows }: Section): string {
  return `${title} (${rows.length})`;
}

/** What there is besides, so that nobody takes the text for all. */
function elsewhere(sections: readonly Section[], screen: Screen): readonly string[] {
  if (sections.length === 0) return [];
  const names = sections.map(headingOf).join(', ');
  return [paragraph(`In --format markdown and html: ${names}`, '', screen, 'faint')];
}
