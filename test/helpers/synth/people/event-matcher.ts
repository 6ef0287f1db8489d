/** A part of an EventBridge pattern, as far as this package writes them. */
type Pattern = Readonly<Record<string, unknown>>;

/**
 * Whether EventBridge hands an event to a rule with this pattern: every field of the pattern is in the event with one of
 * its values. Knows what this package's patterns use: exact texts, `prefix`, `wildcard` and `$or`.
 *
 * @throws for any other operator, so that no pattern passes by being misread
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function matchesPattern(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, expected]) => {
    if (field === '$or') return (expected as readonly Pattern[]).some((option) => matchesPattern(option, event));
    if (typeof event !== 'object' || event === null) return false;
    const actual = (event as Pattern)[field];
    if (!Array.isArray(expected)) return matchesPattern(expected as Pattern, actual);
    return typeof actual === 'string' && expected.some((value) => matchesValue(value, actual));
  });
}

function matchesValue(expected: unknown, actual: string): boolean {
  if (typeof expected === 'string') return expected === actual;
  const [[operator, value] = [], ...others] = Object.entries(expected as Pattern);
  if (others.length > 0 || typeof value !== 'string') throw new Error(`unknown value ${JSON.stringify(expected)}`);
  if (operator === 'prefix') return actual.startsWith(value);
  if (operator === 'wildcard') return wildcard(value).test(actual);
  throw new Error(`unknown operator ${operator}`);
}

function wildcard(text: string): RegExp {
  if (text.includes('**')) throw new Error(`EventBridge refuses two * in a row, got ${text}`);
  const parts = text.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}
