import type { Detection } from '../detection';

/** What a message says beside the event. */
export type DetectionMessage = Pick<Detection, 'id' | 'severity' | 'intent' | 'runbook'>;

/** The template of a message: EventBridge puts the event where its variable stands. */
export function detectionMessage({ id, severity, intent, runbook }: DetectionMessage): string {
  const text = JSON.stringify({ detection: id, severity, intent, runbook, event: null });
  return text.replace(/null}$/, '<aws.events.event.json>}');
}
