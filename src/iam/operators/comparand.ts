import type { Token } from '../strings/token';

/** A value of a policy's condition, ready to be compared: its policy variables are filled in. */
export interface Comparand {
  /** The value as text; unknown parts appear as hole markers. */
  readonly text: string;
  /** The value step by step, when it has variables, escapes or unknown parts. */
  readonly tokens?: readonly Token[];
}
