/** A part of an EventBridge pattern, as far as this package writes them. */
type Pattern = Readonly<Record<string, unknown>>;

/**
 * Whether EventBridge hands an event to a rule with this pattern: every field of the pattern is in the event with one of
 * its values. Knows what this package's patterns use. All rows of detections were judged once by `aws/event-ruler`, which
 * EventBridge is made of, with the same answers (November 2026).
 *
 * @throws for any other operator, so that no pattern passes by being misread
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export function matchesPattern(pattern: Pattern, event: unknown): boolean {
  if (Array.isArray(event)) return event.some((element) => matchesPattern(pattern, element));
  return Object.entries(pattern).every(([field, expected]) => {
    if (field === '$or') return (expected as readonly Pattern[]).some((option) => matchesPattern(option, event));
    const actual = typeof event === 'object' && event !== null ? (event as Pattern)[field] : undefined;
    if (!Array.isArray(expected)) return matchesPattern(expected as Pattern, actual);
    const values = valuesOf(actual);
    return expected.some((each) => matchesField(each, values));
  });
}

/** The values of a field; none where it is not there, or holds fields itself. */
function valuesOf(actual: unknown): readonly unknown[] {
  const all = Array.isArray(actual) ? actual : [actual];
  return all.filter((value) => value !== undefined && (typeof value !== 'object' || value === null));
}

function matchesField(expected: unknown, values: readonly unknown[]): boolean {
  const [operator, operand] = operation(expected);
  if (operator === 'exists') return operand === values.length > 0;
  return values.some((value) => matchesValue(expected, value));
}

function matchesValue(expected: unknown, actual: unknown): boolean {
  if (typeof expected !== 'object') return expected === actual;
  const [operator, operand] = operation(expected);
  if (operator === 'anything-but') return !alternatives(operand).some((each) => matchesValue(each, actual));
  if (typeof operand !== 'string') throw new Error(`EventBridge takes one text, got ${JSON.stringify(expected)}`);
  if (typeof actual !== 'string') return false;
  if (operator === 'prefix') return actual.startsWith(operand);
  if (operator === 'suffix') return actual.endsWith(operand);
  if (operator === 'wildcard') return wildcard(operand).test(actual);
  throw new Error(`unknown operator ${operator}`);
}

/** What a value must not be. There, and only there, an operator takes several texts. */
function alternatives(operand: unknown): readonly unknown[] {
  if (typeof operand !== 'object' || operand === null || Array.isArray(operand)) return [operand].flat();
  const [operator = '', texts] = operation(operand);
  return [texts].flat().map((text) => ({ [operator]: text }));
}

function operation(expected: unknown): readonly [operator?: string, operand?: unknown] {
  if (typeof expected !== 'object' || expected === null) return [];
  const [only = [], ...others] = Object.entries(expected);
  if (others.length > 0) throw new Error(`unknown value ${JSON.stringify(expected)}`);
  return only;
}

function wildcard(text: string): RegExp {
  if (text.includes('**')) throw new Error(`EventBridge refuses two * in a row, got ${text}`);
  const parts = text.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}
