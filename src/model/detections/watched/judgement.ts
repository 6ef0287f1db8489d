/** When a sighting is told, by what is remembered of its subject. */
export type Judgement =
  /** Each one. Within the hours after the last it goes on, and is not told again. */
  | { readonly kind: 'each'; readonly quietHours: number }
  /** One whose subject was not seen for so many days, while its context is known for a day. */
  | { readonly kind: 'first'; readonly days: number }
  /** One whose amount is at least so many, and so many times the most of the days before. */
  | { readonly kind: 'peak'; readonly days: number; readonly least: number; readonly times: number }
  /** A subject that is not seen for so many days any more, or for the fewer that its own `amount` says. */
  | { readonly kind: 'absence'; readonly days: number; readonly perSubject?: true }
  /** Each one as long as it is there: the rows of a run are all there are. */
  | { readonly kind: 'present' };

/** What is told of a subject: that it begins, that it goes on, or that it has ended. */
export type Told = 'began' | 'continues' | 'ended';

/** What is remembered of a subject. */
export interface Remembered {
  readonly subject: string;
  /** First and last sighting, ISO 8601. */
  readonly first: string;
  readonly last: string;
  readonly most: number;
  /** Whether somebody was told that it begins, and not that it has ended. */
  readonly open: boolean;
  /** Seconds since 1970 after which it is forgotten. */
  readonly expires: number;
}

/** A day and an hour, in milliseconds. */
export const DAY = 86_400_000;
export const HOUR = 3_600_000;

/** Days for which a detection remembers. */
export function memoryDays(judgement: Judgement): number {
  // What is absent is remembered for as long again, so that its end is seen.
  if (judgement.kind === 'absence') return judgement.days * 2;
  return 'days' in judgement ? judgement.days : 90;
}

/** Days back from which a detection must learn before it tells anything. */
export function learningDays(judgement: Judgement): number {
  return 'days' in judgement ? judgement.days : 0;
}
