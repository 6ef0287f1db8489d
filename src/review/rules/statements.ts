import { isObject } from '../world/json';
import type { WorldPolicy } from '../world/world-policy';

/** One operator on one condition key. */
export interface StatementCondition {
  readonly operator: string;
  /** In lower case, as IAM compares keys. */
  readonly key: string;
  readonly values: readonly string[];
}

/** A statement as a rule looks at it: what may be one or many is always a list. */
export interface RuleStatement {
  /** The Sid, or `statement 2`. */
  readonly label: string;
  readonly effect: string;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: ReadonlyArray<{ readonly type: string; readonly id: string }>;
  readonly hasNotPrincipal: boolean;
  readonly conditions: readonly StatementCondition[];
}

/** The statements of a policy; none when its document is not known, which is reported as not proven elsewhere. */
export function statementsOf({ document }: WorldPolicy): readonly RuleStatement[] {
  if (!isObject(document)) return [];
  return many(document.Statement).filter(isObject).map(toStatement);
}

/** The statements with Allow. */
export function allowsOf(policy: WorldPolicy): readonly RuleStatement[] {
  return statementsOf(policy).filter(({ effect }) => effect === 'Allow');
}

function toStatement(json: Readonly<Record<string, unknown>>, index: number): RuleStatement {
  return {
    label: typeof json.Sid === 'string' && json.Sid !== '' ? json.Sid : `statement ${index + 1}`,
    effect: String(json.Effect),
    actions: texts(json.Action),
    notActions: texts(json.NotAction),
    resources: texts(json.Resource),
    principals: principalsOf(json.Principal),
    hasNotPrincipal: json.NotPrincipal !== undefined,
    conditions: conditionsOf(json.Condition),
  };
}

function principalsOf(principal: unknown): RuleStatement['principals'] {
  if (!isObject(principal)) return texts(principal).map((id) => ({ type: 'AWS', id }));
  return Object.entries(principal).flatMap(([type, ids]) => texts(ids).map((id) => ({ type, id })));
}

function conditionsOf(condition: unknown): readonly StatementCondition[] {
  if (!isObject(condition)) return [];
  return Object.entries(condition).flatMap(([operator, keys]) =>
    isObject(keys)
      ? Object.entries(keys).map(([key, values]) => ({ operator, key: key.toLowerCase(), values: texts(values) }))
      : [],
  );
}

function many(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function texts(value: unknown): readonly string[] {
  return many(value).map(String);
}
