/**
 * A pattern as EventBridge takes it: it has `*` and no `?`, and refuses two `*` in a row.
 *
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function eventWildcard(pattern: string): string {
  return pattern.replaceAll(/[*?]+/g, '*');
}
