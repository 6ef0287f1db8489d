import type { SourceLocation } from '../finding/finding';
import type { Phrase } from './phrase';

/** Something that follows from a cause: an entry of one of the lists of its environment. */
export interface Consequence {
  readonly of: 'changes' | 'escalations' | 'expectations' | 'findings' | 'hazards' | 'notProven';
  /** Place in that list, from 0. */
  readonly index: number;
}

/** What a cause is: something that changed, or, where nothing else names it, what was found. */
export type CauseKind =
  | 'environment'
  | 'region'
  | 'application'
  | 'key'
  | 'secret'
  | 'principal'
  | 'guardrail'
  | 'rotation'
  | 'grant'
  | 'hazard'
  | 'rule'
  | 'escalation'
  | 'expectation'
  | 'not-proven';

/** Why something is told: a construct, Region or name that changed, with all that names it. */
export interface Cause {
  readonly kind: CauseKind;
  /** What happens, in one line and without the environment. */
  readonly headline: Phrase;
  /** Why it matters. */
  readonly why: string;
  /** What helps. @default - nothing has to be done */
  readonly remedy?: string;
  /** @default - not known */
  readonly location?: SourceLocation;
  /** Whether the change brings it; else it was there before. */
  readonly news: boolean;
  /** Of 0 to 9, how much it matters: 0 is access that is not expected. */
  readonly rank: number;
  /** Each entry of the environment's lists is a consequence of one cause; access that is kept, of none. */
  readonly consequences: readonly Consequence[];
}

/** A cause as people are told of it: once for all environments in which it is the same. */
export interface Item {
  /** In the order of their names. */
  readonly environments: readonly string[];
  /** Without the environments. */
  readonly headline: Phrase;
  readonly why: string;
  /** @default - nothing has to be done */
  readonly remedy?: string;
  /** @default - not known */
  readonly location?: SourceLocation;
  /** Whether it is why the exit code is not 0. */
  readonly blocks: boolean;
  /** In the order of causes; gained access that blocks matters most. */
  readonly rank: number;
}
