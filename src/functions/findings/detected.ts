/** An event of EventBridge, as far as findings look at it. */
export interface DetectedEvent {
  readonly id?: string;
  readonly account?: string;
  readonly region?: string;
  readonly time?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What a rule of a detection tells. */
export interface Detected {
  readonly detection: string;
  readonly severity: string;
  readonly intent: string;
  readonly runbook: readonly string[];
  /** Whether the event ends what an earlier one began, in the place of being one. */
  readonly resolves: boolean;
  /** Whether it ends what the same principal began, in the place of all that anybody did to the resource. */
  readonly isExact: boolean;
  readonly event: DetectedEvent;
}

/**
 * What reached the function: messages of topics, or what a rule sends itself.
 *
 * @throws when it is neither, without a word of its content
 */
export function detectedIn(input: unknown): readonly Detected[] {
  const { Records: records } = object(input);
  if (!Array.isArray(records)) return [detected(input)];
  return records.map((record) => detected(JSON.parse(String(object(object(record).Sns).Message))));
}

function detected(message: unknown): Detected {
  const { detection, severity = 'low', intent = '', runbook = [], resolves = false, told, event } = object(message);
  if (typeof detection !== 'string' || !/^[a-z0-9-]+$/.test(detection) || typeof event !== 'object' || event === null) {
    throw new Error('the message must be of a detection, with its event: send it by a rule of DetectionSet');
  }
  return {
    detection,
    severity: String(severity),
    intent: String(intent),
    runbook: Array.isArray(runbook) ? runbook.map(String) : [],
    resolves: resolves === true,
    isExact: told === 'ended',
    event,
  };
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
