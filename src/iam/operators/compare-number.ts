import type { Match } from '../strings/match';

/** The order relation a numeric or date operator asks for. */
export type Relation = 'equal' | 'less' | 'less-or-equal' | 'greater' | 'greater-or-equal';

/** The number a text stands for: an integer or a decimal, with or without a sign; nothing else. */
export function readNumber(text: string): number | undefined {
  return /^[+-]?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

/**
 * Compares two quantities; `maybe` when either could not be read.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Numeric
 */
export function compareQuantities(value: number | undefined, other: number | undefined, relation: Relation): Match {
  if (value === undefined || other === undefined) return 'maybe';
  return holds(value, other, relation) ? 'always' : 'never';
}

function holds(value: number, other: number, relation: Relation): boolean {
  switch (relation) {
    case 'equal':
      return value === other;
    case 'less':
      return value < other;
    case 'less-or-equal':
      return value <= other;
    case 'greater':
      return value > other;
    case 'greater-or-equal':
      return value >= other;
  }
}
