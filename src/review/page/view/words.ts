import type { Count } from './counts';
import type { Mark, PageAnswer, PageState } from './page-data';

/** A letter of a cell as it is shown. */
export interface Letter {
  readonly text: string;
  /** Its classes: what a change does to it, and whether it is proven. */
  readonly style: string;
}

const SIGNS: Readonly<Record<Mark, string>> = { kept: '', gained: '+', lost: '−', changed: '~' };
/** What matters most first. */
const MARKS: readonly Mark[] = ['gained', 'lost', 'changed', 'kept'];
const WORDS = { R: 'read', W: 'write', A: 'administer', K: 'administer the key' } as const;

/**
 * The letters of a cell, each once for all Regions. A sign stands before a letter that changes in each of its Regions,
 * and behind one that changes in some of them.
 */
export function lettersOf(answers: readonly PageAnswer[]): readonly Letter[] {
  const byLetter = new Map<string, PageAnswer[]>();
  for (const answer of answers) byLetter.set(answer.letter, [...(byLetter.get(answer.letter) ?? []), answer]);
  return [...byLetter].map(([letter, each]): Letter => {
    const mark = MARKS.find((wanted) => each.some((answer) => answer.mark === wanted)) ?? 'kept';
    const isPartly = each.some((answer) => answer.mark !== mark);
    const present = each.filter((answer) => answer.mark !== 'lost');
    const isUnproven = present.some(({ after }) => after.verdict === 'not-proven');
    const dot = present.some(({ after }) => after.further !== undefined) ? '·' : '';
    const bare = `${isUnproven ? '?' : ''}${letter}${dot}`;
    const style = `${isPartly ? 'partly ' : ''}${mark}${isUnproven ? ' unproven' : ''}`;
    return { text: isPartly ? `${bare}${SIGNS[mark]}` : `${SIGNS[mark]}${bare}`, style };
  });
}

/** What a change does to an answer, in words: `gains: read, if aws:SourceVpce = vpce-1`. */
export function answerWords(answer: PageAnswer): string {
  const conditions = answer.mark === 'lost' ? '' : stateWords(answer.after);
  return conditions === '' ? answerTitle(answer) : `${answerTitle(answer)}, ${conditions}`;
}

/** The same without conditions. */
export function answerTitle({ letter, mark, after }: PageAnswer): string {
  const what = WORDS[letter];
  switch (mark) {
    case 'kept':
      return after.verdict === 'not-proven' ? `may perhaps ${what}` : `can ${what}`;
    case 'gained':
      return `gains: ${what}`;
    case 'lost':
      return `loses: ${what}`;
    case 'changed':
      return `under other conditions: ${what}`;
  }
}

/** Conditions, or why nothing is proven, in words; empty where it is allowed without more. */
export function stateWords({ verdict, detail, further }: PageState): string {
  switch (verdict) {
    case 'allowed':
    case 'allowed-if':
      return further === undefined ? '' : further.startsWith('also without') ? further : `if ${further}`;
    case 'denied':
      return `denied ${detail ?? ''}`.trim();
    case 'not-proven':
      return `not proven: ${detail ?? 'it cannot be decided'}`;
  }
}

/** The same, also where there is nothing of its own to say. */
export function howWords(state: PageState): string {
  return stateWords(state) || (state.verdict === 'allowed' ? 'always' : 'under what every grant on it demands');
}

/** What is counted: who can read secrets or administer keys; of one of them, what it can read or administer. */
export type Counted = 'reader' | 'administrator' | 'secret' | 'key';

/** A count, with how many cells change: `2 readers, 1 gained, 2 lost`. */
export function countWords(count: Count, what: Counted): string {
  const told = `${count.reach} ${what}${count.reach === 1 ? '' : 's'}`;
  const changes = [
    [count.gained, 'gained'],
    [count.lost, 'lost'],
    [count.changed, 'under other conditions'],
  ].flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
  return [told, ...changes].join(', ');
}

/** The changes of a count, each with the sign that it has in a cell. */
export function signsOf({ gained, lost, changed }: Count): readonly Letter[] {
  const counts = { gained, lost, changed };
  return (['gained', 'lost', 'changed'] as const).flatMap((mark) =>
    counts[mark] === 0 ? [] : [{ text: `${SIGNS[mark]}${counts[mark]}`, style: `${mark} counted` }],
  );
}
