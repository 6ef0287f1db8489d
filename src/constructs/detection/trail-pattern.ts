import type { EventPattern } from '../alarms/event-rule';

type Name = string | { readonly prefix: string };

/** The calls that give values. */
export const READS = ['GetSecretValue', 'BatchGetSecretValue'];

/**
 * Calls to a service, as AWS CloudTrail records them.
 *
 * @param service the first part of `eventSource`
 * @param names the calls; all of the service when there are none
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 */
export function calls(service: string, names?: readonly Name[], detail: EventPattern = {}): EventPattern {
  return { 'detail-type': ['AWS API Call via CloudTrail'], ...recorded(service, names, detail) };
}

/** What a service does by itself, as AWS CloudTrail records it. */
export function serviceEvents(service: string, names: readonly Name[]): EventPattern {
  return { 'detail-type': ['AWS Service Event via CloudTrail'], ...recorded(service, names, {}) };
}

/** What somebody does at sign-in. No page of AWS says with which `detail-type` each of its events comes. */
export function consoleEvents(names: readonly Name[], detail: EventPattern = {}): EventPattern {
  return recorded('signin', names, detail);
}

/** What a service finds, as it tells EventBridge itself. */
export function findings(source: string, type: string, detail: EventPattern): EventPattern {
  return { source: [source], 'detail-type': [type], detail };
}

/** Any of these, in which `*` stands for any characters: EventBridge takes one wildcard at a time. */
export function wildcards(patterns: readonly string[]): readonly { readonly wildcard: string }[] {
  return patterns.map((wildcard) => ({ wildcard }));
}

function recorded(service: string, names: readonly Name[] | undefined, detail: EventPattern): EventPattern {
  return { detail: { eventSource: [`${service}.amazonaws.com`], ...(names && { eventName: names }), ...detail } };
}
