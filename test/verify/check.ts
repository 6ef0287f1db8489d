import type { AccountSessions } from './account-sessions';
import type { Deployed } from './deploy';
import type { Undo } from './undo';

/** What a check found out. */
export interface Finding {
  /** `confirmed`: AWS behaves as assumed. `refuted`: it does not. `inconclusive`: nothing was seen in time. */
  readonly result: 'confirmed' | 'refuted' | 'inconclusive';
  /** What was seen, in a sentence. Never a value. */
  readonly evidence: string;
}

/** What a check works with. */
export interface CheckContext {
  readonly sessions: AccountSessions;
  /** The smallest stack: a replicated secret with a rotation. */
  readonly deployed: Deployed;
  /** What the check makes is put here to be removed, whatever happens. */
  readonly undo: Undo;
  /** Longest wait for something to be seen, in seconds. */
  readonly patience: number;
  readonly signal: AbortSignal;
  /** Progress; ends the line. */
  readonly note: (text: string) => void;
}

/** One question to AWS. */
export interface Check {
  readonly id: string;
  /** Ids of the assumptions that it settles. */
  readonly settles: readonly [string, ...string[]];
  /** What is needed beside the two accounts. @default - nothing */
  readonly needs?: 'guardrails' | 'a person';
  run(context: CheckContext): Promise<Finding>;
}

export const confirmed = (evidence: string): Finding => ({ result: 'confirmed', evidence });
export const refuted = (evidence: string): Finding => ({ result: 'refuted', evidence });
export const inconclusive = (evidence: string): Finding => ({ result: 'inconclusive', evidence });
