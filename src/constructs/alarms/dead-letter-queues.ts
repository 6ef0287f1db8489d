import type { Region } from '../../model/region';

/**
 * Where rules of an environment put what their targets did not take: the queues of its {@link DetectionSet}, one in each
 * Region, for all accounts.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html
 */
export interface DeadLetterQueues {
  /** The environment of the {@link DetectionSet}: the beginning of the names of the queues, and of the rules. */
  readonly environment: string;
  /** The account of the {@link DetectionSet}, twelve digits. */
  readonly auditAccountId: string;
  /** The Regions in which the {@link DetectionSet} has a queue: a rule has one in its own Region, or none. */
  readonly regions: readonly string[];
}

/** What the queues of an environment are called. */
export function deadLetterName(environment: string): string {
  return `${environment}-secret-detection-failed`;
}

/** ARN of the queue for rules of a Region, if it has one. */
export function deadLetterArn(queues: DeadLetterQueues | undefined, region: Region): string | undefined {
  if (queues?.regions.includes(region.name) !== true) return undefined;
  return `arn:${region.partition}:sqs:${region}:${queues.auditAccountId}:${deadLetterName(queues.environment)}`;
}
