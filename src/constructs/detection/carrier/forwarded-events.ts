import { groupedBy } from '../../../model/grouped-by';
import type { EventPattern } from '../../alarms/event-rule';
import type { Detection, DetectionScope } from '../detection';
import { LONGEST_PATTERN } from '../event-pattern';

type Fields = Readonly<Record<string, unknown>>;

/** Names of calls that only read, and so come without `readOnly: false`. */
const READING = /^(?:Assume|BatchGet|Describe|Get|List|Lookup)/;

/** Changes that are everyday work, and that no detection waits for. */
const NOISY = ['BatchImportFindings', 'CreateLogGroup', 'CreateLogStream', 'PutEvaluations', 'RetireGrant'];

/**
 * What an account forwards, so that each detection can match it elsewhere, in one pattern: all changes of the services
 * that detections look at, the calls by name that only read, and what services find. A new detection of a change in one
 * of these services needs no new rule in the accounts.
 *
 * @param region the Region whose own events are forwarded: what was forwarded to it is not
 * @throws when the pattern is longer than EventBridge takes
 */
export function forwardedEvents(detections: readonly Detection[], scope: DetectionScope, region: string): EventPattern {
  const patterns = detections.map((detection) => detection.pattern(scope));
  const options = [...changes(patterns), ...named(patterns), ...found(patterns), ...others(patterns)];
  const [only, ...more] = options;
  const pattern = { region: [region], ...(more.length === 0 ? only : { $or: options }) };
  const { length } = JSON.stringify(pattern);
  if (length > LONGEST_PATTERN) {
    throw new Error(
      `\`detections\` must be forwarded by a pattern of at most ${LONGEST_PATTERN} characters, got ${length}: give each part of them a forwarding of its own`,
    );
  }
  return pattern;
}

function changes(patterns: readonly EventPattern[]): readonly EventPattern[] {
  const recorded = patterns.filter((pattern) => namesOf(pattern).some((name) => !reads(pattern, name)));
  if (recorded.length === 0) return [];
  const waitedFor = new Set(recorded.flatMap(namesOf));
  const noisy = NOISY.filter((name) => !waitedFor.has(name));
  return [
    {
      detail: {
        eventSource: unique(recorded.flatMap(sourcesOf)),
        readOnly: [false],
        ...(noisy.length > 0 && { eventName: [{ 'anything-but': noisy }] }),
      },
    },
  ];
}

/** Calls by name, apart for each kind of callers that detections ask for: everybody assumes roles all the time. */
function named(patterns: readonly EventPattern[]): readonly EventPattern[] {
  const reading = patterns.filter((pattern) => namesOf(pattern).some((name) => reads(pattern, name)));
  return [...groupedBy(reading, callersOf).values()].map((group) => {
    const names = group.flatMap((pattern) => namesOf(pattern).filter((name) => reads(pattern, name)));
    const type = identityOf(group[0]).type;
    const detail = { eventSource: unique(group.flatMap(sourcesOf)), eventName: unique(names) };
    return { detail: { ...detail, ...(type !== undefined && { userIdentity: { type } }) } };
  });
}

function callersOf(pattern: EventPattern): string {
  return JSON.stringify(identityOf(pattern).type ?? []);
}

function identityOf(pattern: EventPattern | undefined): Fields {
  return ((pattern?.detail as Fields | undefined)?.userIdentity ?? {}) as Fields;
}

function found(patterns: readonly EventPattern[]): readonly EventPattern[] {
  const own = patterns.filter(({ source }) => source !== undefined);
  if (own.length === 0) return [];
  const listed = (field: string) => unique(own.flatMap((pattern) => texts(pattern[field])));
  return [{ source: listed('source'), 'detail-type': listed('detail-type') }];
}

/** Patterns of calls that name none: they are forwarded as they are. */
function others(patterns: readonly EventPattern[]): readonly EventPattern[] {
  return patterns.filter((pattern) => pattern.source === undefined && namesOf(pattern).length === 0);
}

/** Whether a call has to be named. AWS does not say whether all that is recorded at sign-in is marked as a change. */
function reads(pattern: EventPattern, name: string): boolean {
  return READING.test(name) || sourcesOf(pattern).includes('signin.amazonaws.com');
}

function namesOf({ detail }: EventPattern): readonly string[] {
  const { eventName = [] } = (detail ?? {}) as { readonly eventName?: readonly unknown[] };
  return eventName.map((each) => (typeof each === 'string' ? each : String((each as Fields).prefix)));
}

function sourcesOf({ detail }: EventPattern): readonly string[] {
  return texts(((detail ?? {}) as Fields).eventSource);
}

function texts(values: unknown): readonly string[] {
  return Array.isArray(values) ? values.filter((each) => typeof each === 'string') : [];
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
