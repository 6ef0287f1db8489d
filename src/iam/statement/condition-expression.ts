import { makeAtom } from '../logic/atom';
import { all, any, constant, type Expression, TRUE, unknown } from '../logic/expression';
import type { Operator } from '../operators/parse-operator';
import type { Condition } from '../policy/policy';
import type { KeyState, RequestContext } from '../request/request-context';
import { type Filled, fillTemplate, missingReason } from './fill-template';
import { valueExpression } from './known-value';

/**
 * When one operator on one key is true.
 *
 * Values of the policy are alternatives; for a negated operator none may match.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_multi-value-conditions.html
 */
export function conditionExpression(condition: Condition, context: RequestContext): Expression {
  const { operator, key } = condition;
  const state = context.key(key);
  if (state.kind === 'unknown') return unknown(state.why);
  if (operator.test === 'Null') {
    return any(condition.values.map(({ text }) => nullExpression(key, text.toLowerCase() === 'true', state)));
  }
  if (state.kind === 'absent') return constant(trueWhenAbsent(operator));
  return state.kind === 'known'
    ? knownExpression(condition, state.values, context)
    : rememberedOpenExpression(condition, context, state.domain);
}

/**
 * "If the key that you specify in a policy condition is not present in the request context, the values do not match and
 * the condition is false. If the policy condition requires that the key is not matched, … the condition is true."
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */
function trueWhenAbsent(operator: Operator): boolean {
  switch (operator.quantifier) {
    case 'all':
      return true;
    case 'any':
      return operator.ifExists;
    case 'one':
      return operator.ifExists || operator.negated;
  }
}

function nullExpression(key: string, wantsAbsent: boolean, state: KeyState): Expression {
  if (state.kind !== 'open' || state.domain !== undefined) {
    const isAbsent =
      state.kind === 'absent' || (state.kind === 'known' && state.isSet === true && isBlank(state.values));
    return constant(isAbsent === wantsAbsent);
  }
  const parts = { key, quantifier: 'one', test: 'Null', values: [], related: [] } as const;
  return { kind: 'atom', atom: makeAtom({ ...parts, negated: !wantsAbsent, whenAbsent: wantsAbsent }) };
}

/**
 * The operators of sets take a key whose only value is the empty text as one that is not there: it "resolves to a null
 * dataset".
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
function isBlank(values: readonly string[]): boolean {
  return values.every((value) => value === '');
}

function knownExpression(condition: Condition, values: readonly string[], context: RequestContext): Expression {
  if (condition.operator.quantifier !== 'one' && isBlank(values)) return constant(trueWhenAbsent(condition.operator));
  const verdicts = values.map((value) => valueExpression(condition, value, context));
  switch (condition.operator.quantifier) {
    case 'all':
      return all(verdicts);
    case 'any':
      return any(verdicts);
    case 'one':
      // AWS asks for a set operator here and does not say what happens without one.
      return verdicts.length === 1
        ? (verdicts[0] ?? TRUE)
        : unknown(`${condition.key} has several values but no set operator`);
  }
}

const mayBeAbsent = new WeakMap<Condition, Expression>();
const alwaysThere = new WeakMap<Condition, Expression>();

/** Without variables an open condition is the same for many requests, so it is made once. */
function rememberedOpenExpression(
  condition: Condition,
  context: RequestContext,
  domain: string | undefined,
): Expression {
  if ((domain !== undefined && domain !== '*') || condition.values.some((value) => value.parts !== undefined)) {
    return openExpression(condition, context, domain);
  }
  const remembered = domain === undefined ? mayBeAbsent : alwaysThere;
  let expression = remembered.get(condition);
  if (expression === undefined) {
    expression = openExpression(condition, context, domain);
    remembered.set(condition, expression);
  }
  return expression;
}

function openExpression({ operator, key, values }: Condition, context: RequestContext, domain?: string): Expression {
  const filled = values.map((value) => fillTemplate(value, context));
  const usable = filled.filter((comparand) => !comparand.missing);
  const related = usable.flatMap((comparand) => [
    ...comparand.open.map((variable) => variable.key),
    // Escaped wildcards and unknown parts: only the whole is known, so the atom is compared with nothing else.
    ...(comparand.tokens === undefined ? [] : [`text ${comparand.text}`]),
  ]);
  const atom: Expression = {
    kind: 'atom',
    atom: makeAtom({
      key,
      domain,
      quantifier: operator.quantifier,
      test: operator.test,
      negated: operator.negated,
      whenAbsent: domain === undefined && trueWhenAbsent(operator),
      values: usable.map((comparand) => comparand.text),
      related,
    }),
  };
  if (!operator.negated) return atom;
  const missing = filled.find((comparand) => comparand.missing);
  return missing === undefined
    ? all([atom, ...usable.flatMap(withVariables)])
    : all([atom, unknown(missingReason(missing))]);
}

/** Variables of a negated comparison that may have no value: what it is then is not known. */
function withVariables(filled: Filled): readonly Expression[] {
  return filled.open
    .filter(({ domain, fallback }) => domain === undefined && fallback === undefined)
    .map(({ key }) => any([presentExpression(key), unknown(missingReason(filled))]));
}

function presentExpression(key: string): Expression {
  return nullExpression(key, false, { kind: 'open' });
}
