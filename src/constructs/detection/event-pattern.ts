import type { EventPattern } from '../alarms/event-rule';
import { eventWildcard } from '../alarms/event-wildcard';
import { arnPatterns } from '../guardrails/exempt-roles';
import type { ExemptRole } from '../guardrails/role-patterns';
import type { Detection, DetectionScope } from './detection';

/**
 * Characters that a pattern may have.
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html
 */
export const LONGEST_PATTERN = 2048;

/** ARNs of roles, in every account, as wildcards of EventBridge. */
export function eventWildcards(roles: readonly ExemptRole[], scope: DetectionScope): readonly string[] {
  return arnPatterns(roles, scope).map(eventWildcard);
}

/**
 * The pattern of a detection, without the events of roles that are exempt. Events of users, of services and of the root
 * user name no role, and are never left out.
 *
 * @param alsoExempt ARNs of further roles; `*` stands for any characters
 * @throws when the pattern is longer than EventBridge takes
 */
export function eventPattern(
  detection: Detection,
  scope: DetectionScope,
  alsoExempt: readonly string[] = [],
): EventPattern {
  const roles = Object.keys(detection.exempts).sort() as ExemptRole[];
  const exempt = [...eventWildcards(roles, scope), ...alsoExempt.map(eventWildcard)];
  const pattern = except(detection.pattern(scope), exempt);
  const { length } = JSON.stringify(pattern);
  if (length > LONGEST_PATTERN) {
    throw new Error(
      `\`pattern\` of detection ${detection.id} must be at most ${LONGEST_PATTERN} characters, got ${length} with ${exempt.length} names of roles exempt: name roles alike and exempt them by one name with *`,
    );
  }
  return pattern;
}

function except(pattern: EventPattern, arns: readonly string[]): EventPattern {
  if (arns.length === 0) return pattern;
  const arn = [{ 'anything-but': { wildcard: arns } }, { exists: false }];
  const detail = pattern.detail as Readonly<Record<string, EventPattern>>;
  const userIdentity = { ...detail.userIdentity, sessionContext: { sessionIssuer: { arn } } };
  return { ...pattern, detail: { ...detail, userIdentity } };
}
