/** What carries a detection. */
export type Carrier = 'event-rule' | 'trail-query' | 'trail-watch';

/**
 * The carriers, each with how late it is. AWS CloudTrail hands events to EventBridge on a best effort basis: one that is
 * lost on the way is in the trail all the same.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/ref/welcome.html
 */
export const CARRIERS: Readonly<Record<Carrier, { readonly name: string; readonly delay: string }>> = {
  'event-rule': {
    name: 'a rule of EventBridge',
    delay: 'minutes: as soon as CloudTrail has recorded the event; AWS promises no bound',
  },
  'trail-query': {
    name: 'a query over the trail',
    delay:
      'an hour or a day, as each says, after the file is there: CloudTrail delivers files within 5 minutes on average, and two hours back are read again',
  },
  'trail-watch': {
    name: 'a look at the trail itself',
    delay: 'an hour after what is expected has not come',
  },
};
