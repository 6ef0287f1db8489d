/** A secret, as far as a notification names it. */
export interface NotifiedSecret {
  /** What results are filed under. */
  readonly resourceId: string;
  readonly arn: string;
  /** Whether it is no longer there, or none of the rule’s concern. */
  readonly gone: boolean;
}

/** What AWS Config asks: about a secret that has changed, or about all. */
export type Notification = {
  /** Stands for the question when it is answered. */
  readonly resultToken: string;
  /** The time that results are ordered by, ISO 8601. */
  readonly time: string;
} & ({ readonly kind: 'change'; readonly secret: NotifiedSecret } | { readonly kind: 'schedule' });

const CHANGES = ['ConfigurationItemChangeNotification', 'OversizedConfigurationItemChangeNotification'];
const SECRET = 'AWS::SecretsManager::Secret';

/**
 * Reads the event that a rule of AWS Config sends to its function.
 *
 * @throws when it is none, or is about something else, without a word of its content
 * @see https://docs.aws.amazon.com/config/latest/developerguide/evaluate-config_develop-rules_example-events.html
 */
export function notificationOf(event: unknown): Notification {
  const { invokingEvent, resultToken, eventLeftScope = false } = object(event);
  const invoking = typeof invokingEvent === 'string' ? object(JSON.parse(invokingEvent)) : {};
  const { messageType, notificationCreationTime, configurationItem, configurationItemSummary } = invoking;
  if (typeof resultToken !== 'string') {
    throw new Error('the event must be of a rule of AWS Config, with a result token');
  }
  if (messageType === 'ScheduledNotification') {
    return { kind: 'schedule', resultToken, time: text(notificationCreationTime, 'notificationCreationTime') };
  }
  if (!CHANGES.includes(String(messageType))) {
    throw new Error('the event must be of a change or a schedule: let no other message call the function');
  }
  // An item that is too large comes without its content, which is not needed here.
  const item = object(configurationItem ?? configurationItemSummary);
  if (item.resourceType !== SECRET) {
    throw new Error(`the event must be about a secret: give the rule the scope ${SECRET}`);
  }
  const resourceId = text(item.resourceId, 'resourceId');
  return {
    kind: 'change',
    resultToken,
    time: text(item.configurationItemCaptureTime, 'configurationItemCaptureTime'),
    secret: {
      resourceId,
      arn: typeof item.ARN === 'string' ? item.ARN : resourceId,
      gone: eventLeftScope === true || /^ResourceDeleted/.test(String(item.configurationItemStatus)),
    },
  };
}

function text(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw new Error(`the event must have \`${name}\``);
  return value;
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
