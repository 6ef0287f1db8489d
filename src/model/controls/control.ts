import type { Requirement } from './requirements/requirement';

/**
 * What must hold for secrets, whatever enforces it: guardrails deny what breaks it, golden rules find it before it is
 * deployed, alarms report it afterwards. Each of them names one control.
 */
export interface Control {
  /** Lower-case words joined by `-`. Part of the public contract: evidence names it. */
  readonly id: string;
  /** What must hold, in one sentence without a period. */
  readonly intent: string;
  /** Ids of the capabilities that it belongs to, such as `S03`. */
  readonly scope: readonly string[];
  /** The requirements that it gives evidence for; empty where no framework asks for it. */
  readonly frameworks: readonly Requirement[];
}

/** Controls of one theme, by the name under which what implements them refers to them. */
export type ControlTheme = Readonly<Record<string, Control>>;
