import { oneOrMany } from './one-or-many';

/** The operators this library writes. */
export type ConditionOperator =
  | 'ArnEquals'
  | 'ArnLike'
  | 'ArnLikeIfExists'
  | 'ArnNotEquals'
  | 'ArnNotLike'
  | 'ArnNotLikeIfExists'
  | 'Bool'
  | 'BoolIfExists'
  | 'DateGreaterThanEquals'
  | 'DateLessThan'
  | 'ForAllValues:StringEquals'
  | 'ForAnyValue:StringEquals'
  | 'ForAnyValue:StringEqualsIgnoreCase'
  | 'ForAnyValue:StringLike'
  | 'ForAnyValue:StringNotEquals'
  | 'ForAnyValue:StringNotLike'
  | 'NotIpAddressIfExists'
  | 'Null'
  | 'NumericGreaterThanIfExists'
  | 'NumericLessThan'
  | 'NumericLessThanIfExists'
  | 'StringEquals'
  | 'StringEqualsIfExists'
  | 'StringLike'
  | 'StringLikeIfExists'
  | 'StringNotEquals'
  | 'StringNotEqualsIfExists'
  | 'StringNotLike'
  | 'StringNotLikeIfExists';

/**
 * Where AWS supplies the key of a condition:
 * - `caller` keys describe who calls, and are also there when Secrets Manager calls KMS for that caller;
 * - `request` keys describe the call itself, and are absent from the call that Secrets Manager makes to KMS;
 * - `value` keys are there only in calls that fetch a value.
 */
export type ConditionScope = 'caller' | 'request' | 'value';

/** A condition of a statement: one operator, one key, one or more values of which one must match. */
export interface Condition {
  readonly operator: ConditionOperator;
  readonly key: string;
  readonly values: readonly string[];
  readonly scope: ConditionScope;
}

/** The `Condition` element of a statement. */
export type ConditionBlock = Record<string, Record<string, string | string[]>>;

/**
 * The element that demands all of these conditions, in the order of operators and keys.
 *
 * @throws when two conditions use one operator on one key: IAM would accept either, not demand both
 */
export function conditionBlock(conditions: readonly Condition[]): ConditionBlock {
  const block: ConditionBlock = {};
  for (const condition of [...conditions].sort(byOperatorAndKey)) {
    const keys = block[condition.operator] ?? {};
    if (condition.key in keys) {
      throw new Error(
        `\`conditions\` must use an operator once for each key, got two of ${condition.operator} on '${condition.key}': put the values that may match into one condition`,
      );
    }
    keys[condition.key] = matching(condition);
    block[condition.operator] = keys;
  }
  return block;
}

function byOperatorAndKey(a: Condition, b: Condition): number {
  const left = `${a.operator} ${a.key}`;
  const right = `${b.operator} ${b.key}`;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function matching({ operator, key, values }: Condition): string | string[] {
  if (values.length === 0) {
    throw new Error(`\`conditions\` must have at least one value, got none for ${operator} on '${key}'`);
  }
  return oneOrMany(values);
}
