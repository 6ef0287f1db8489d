import type { Item } from '../../report/cause';
import type { Phrase } from '../../report/phrase';
import type { Verdict } from '../../report/report';
import { where } from '../../report/sentence';
import { code, prose } from './escape';

/** Items that stand outside what is folded. */
const MOST_ITEMS = 5;

/**
 * The verdict as one alert of GitHub, what matters most below it, and what blocks besides. The verdict stands first,
 * because it is what the preview of a mail shows.
 * @see https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 */
export function verdictLines({ exitCode, sentence, items, reasons }: Verdict): readonly string[] {
  const shown = items.slice(0, MOST_ITEMS);
  const more = items.length - shown.length;
  // What --fail-on names and no item reports, such as cost.
  const untold = exitCode !== 0 && !items.some(({ blocks }) => blocks) ? reasons : [];
  return [
    `> [!${exitCode === 0 ? 'NOTE' : 'CAUTION'}]`,
    `> **${prose(sentence)}**`,
    ...(shown.length === 0 ? [] : ['']),
    ...shown.flatMap(itemLines),
    ...(more === 0 ? [] : [`- and ${more} more`]),
    ...(untold.length === 0 ? [] : ['', ...untold.slice(0, MOST_ITEMS).map((reason) => `- ${prose(reason)}`)]),
  ];
}

function itemLines({ environments, headline, why, location }: Item): readonly string[] {
  const place =
    location === undefined
      ? ''
      : ` ${code(`${location.file}${location.line === undefined ? '' : `:${location.line}`}`)}`;
  const reason = why === '' ? '' : `<br>${prose(why, 300)}`;
  return [`- **${prose(where(environments))}** ${phraseText(headline)}${reason}${place}`];
}

function phraseText(pieces: Phrase): string {
  return pieces.map((piece) => ('text' in piece ? prose(piece.text) : code(piece.name))).join('');
}
