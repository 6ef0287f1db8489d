import { visibleText } from '../finding/visible-text';
import type { Phrase } from './phrase';
import type { EnvironmentReport, Verdict } from './report';

/** Greatest length of a verdict in characters: what the preview of a mail and a list of checks show of it. */
export const VERDICT_LENGTH = 80;
const SHORTEST_NAME = 5;
const LONGEST_ENVIRONMENT = 40;

/** The word that an exit code stands for. */
export function wordOf(exitCode: Verdict['exitCode']): 'BLOCKED' | 'NOT PROVEN' | 'OK' {
  return exitCode === 0 ? 'OK' : exitCode === 4 ? 'NOT PROVEN' : 'BLOCKED';
}

/** The verdict in one line of at most 80 characters: the word, what matters most, and how many more causes there are. */
export function sentenceOf(
  exitCode: Verdict['exitCode'],
  { items, reasons }: Pick<Verdict, 'items' | 'reasons'>,
  environments: readonly EnvironmentReport[],
): string {
  const word = `${wordOf(exitCode)} · `;
  const [first] = items;
  const [reason] = reasons;
  if (reason !== undefined && !items.some(({ blocks }) => blocks)) {
    return fit([{ text: word }, { name: reason }, { text: more(items.length) }]);
  }
  if (first === undefined) return fit([{ text: word }, ...nothing(environments)]);
  const line = (place: string) =>
    fit([{ text: `${word}${place}: ` }, ...first.headline, { text: more(items.length - 1) }]);
  const whole = line(where(first.environments));
  return whole.length <= VERDICT_LENGTH ? whole : line(shorter(first.environments, whole.length - VERDICT_LENGTH));
}

/** Environments where their names alone make a line too long: whatever else can be cut is. */
function shorter(names: readonly string[], over: number): string {
  const [name = '', ...others] = names;
  return others.length > 0 ? `${names.length} environments` : cut(name, Math.max(SHORTEST_NAME, shown(name) - over));
}

function shown(name: string): number {
  return where([name]).length;
}

function more(count: number): string {
  return count === 0 ? '' : ` (+${count} more)`;
}

/** The environments of an item, or how many there are. */
export function where(names: readonly string[]): string {
  return names.length > 2
    ? `${names.length} environments`
    : names.map((name) => visibleText(name, LONGEST_ENVIRONMENT)).join(', ');
}

function nothing(environments: readonly EnvironmentReport[]): Phrase {
  const place = environments.length === 0 ? 'no environment' : where(environments.map(({ name }) => name));
  const compared = environments.some((each) => each.compared);
  if (compared) return [{ text: 'access unchanged in ' }, { name: place }, { text: ', no new findings' }];
  const reading = environments.flatMap(({ access }) => access).filter(({ capability }) => capability === 'read');
  const count = (key: 'principal' | 'secret', word: string) => {
    const number = new Set(reading.map((each) => each[key])).size;
    return `${number} ${word}${number === 1 ? '' : 's'}`;
  };
  const told = `${count('principal', 'reader')} of ${count('secret', 'secret')}`;
  return [{ text: `${told} in ` }, { name: place }, { text: ', nothing to compare with' }];
}

/** Cuts names in their middle, the longest first, until the line is short enough. */
export function fit(line: Phrase, length = VERDICT_LENGTH): string {
  const pieces = line.map((piece) =>
    'text' in piece ? { text: piece.text, isName: false } : { text: visibleText(piece.name), isName: true },
  );
  const total = () => pieces.reduce((sum, { text }) => sum + text.length, 0);
  for (let over = total() - length; over > 0; over = total() - length) {
    const names = pieces.filter(({ isName, text }) => isName && text.length > SHORTEST_NAME);
    const [longest] = names.sort((a, b) => b.text.length - a.text.length);
    if (longest === undefined) break;
    const second = names[1]?.text.length ?? SHORTEST_NAME;
    const kept = Math.max(SHORTEST_NAME, longest.text.length - over, Math.min(second, longest.text.length - 1));
    longest.text = cut(longest.text, kept);
  }
  return pieces.map(({ text }) => text).join('');
}

function cut(text: string, length: number): string {
  const characters = [...text.replace('…', '')];
  const start = Math.ceil((length - 1) / 2);
  return `${characters.slice(0, start).join('')}…${characters.slice(characters.length - (length - 1 - start)).join('')}`;
}
