import { RuntimeError } from './answers/runtime-error';
import type { From } from './sources/choose-source';

/** How values are read. */
export interface RuntimeOptions {
  /**
   * Where values come from: `sdk` asks AWS, `extension` the AWS Parameters and Secrets Lambda Extension, `agent` the
   * Secrets Manager Agent, for secrets alone. A source of your own stands for one Region.
   * @default 'sdk'
   */
  readonly from?: From;
  /**
   * Regions to ask, the nearest first; the others hold replicas. Only for `sdk`.
   * @default - the Region of the environment
   */
  readonly regions?: readonly [string, ...string[]];
  /** Seconds for which a value is served without a question, from 0 to 86,400, and up to a tenth more or less. @default 300 */
  readonly ttlSeconds?: number;
  /** Seconds beyond that for which it is served while AWS does not answer, from 0 to 86,400. @default 3600 */
  readonly staleSeconds?: number;
  /** Seconds for one question to one Region, from 0.1 to 60. @default 3 */
  readonly timeoutSeconds?: number;
  /** Seconds for which `use` waits for a new version after a refusal, from 0 to 300. @default 30 */
  readonly deadlineSeconds?: number;
  /**
   * Whether `use` may try the version labelled AWSPENDING after a refusal. The role needs a grant of it.
   * @default false
   */
  readonly pending?: boolean;
  /** Is told once for each outage. @default process.emitWarning */
  readonly warn?: (message: string) => void;
}

const RANGES = {
  ttlSeconds: [0, 86_400],
  staleSeconds: [0, 86_400],
  timeoutSeconds: [0.1, 60],
  deadlineSeconds: [0, 300],
} as const;

const DEFAULTS = { ttlSeconds: 300, staleSeconds: 3600, timeoutSeconds: 3, deadlineSeconds: 30 } as const;

/** The numbers of options with their defaults. @throws RuntimeError with the range that one is not in */
export function numbersOf(options: RuntimeOptions): Readonly<Record<keyof typeof RANGES, number>> {
  const numbers = { ...DEFAULTS, ...onlyGiven(options) };
  for (const [name, [least, most]] of Object.entries(RANGES)) {
    const given = numbers[name as keyof typeof RANGES];
    if (!(given >= least && given <= most)) {
      throw new RuntimeError(`\`${name}\` must be ${least} to ${most}, got ${given}`);
    }
  }
  return numbers;
}

function onlyGiven(options: RuntimeOptions): Partial<Record<keyof typeof RANGES, number>> {
  const names = Object.keys(RANGES) as Array<keyof typeof RANGES>;
  return Object.fromEntries(names.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
}
