import type { Item } from '../../report/cause';
import type { Phrase } from '../../report/phrase';
import type { Verdict } from '../../report/report';
import { where } from '../../report/sentence';
import { placeText, toldOf } from '../../report/told';
import { code, prose } from './escape';

/**
 * The verdict as one alert of GitHub, what matters most below it, and what blocks besides. The verdict stands first,
 * because it is what the preview of a mail shows.
 * @see https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 */
export function verdictLines(verdict: Verdict): readonly string[] {
  const { items, more, reasons } = toldOf(verdict);
  return [
    `> [!${verdict.exitCode === 0 ? 'NOTE' : 'CAUTION'}]`,
    `> **${prose(verdict.sentence)}**`,
    ...(items.length === 0 ? [] : ['']),
    ...items.flatMap(itemLines),
    ...(more === 0 ? [] : [`- and ${more} more`]),
    ...(reasons.length === 0 ? [] : ['', ...reasons.map((reason) => `- ${prose(reason)}`)]),
  ];
}

function itemLines({ environments, headline, why, location }: Item): readonly string[] {
  const place = location === undefined ? '' : ` ${code(placeText(location))}`;
  const reason = why === '' ? '' : `<br>${prose(why, 300)}`;
  return [`- **${prose(where(environments))}** ${phraseText(headline)}${reason}${place}`];
}

function phraseText(pieces: Phrase): string {
  return pieces.map((piece) => ('text' in piece ? prose(piece.text) : code(piece.name))).join('');
}
