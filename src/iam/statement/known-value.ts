import { any, constant, type Expression, FALSE, not, TRUE, unknown } from '../logic/expression';
import { asLiteral } from '../operators/compare-text';
import type { Operator } from '../operators/parse-operator';
import { COMPARISONS } from '../operators/tests';
import type { Condition } from '../policy/policy';
import type { Template } from '../policy/template';
import type { RequestContext } from '../request/request-context';
import { hasHole, showHoles } from '../strings/hole';
import { type Filled, fillTemplate, missingReason } from './fill-template';
import { solveVariable } from './solve-variable';

/** What is found out about a condition once, for every request. */
interface Prepared {
  /** Values of the policy that nothing passes but the same text. */
  readonly exact: ReadonlySet<string>;
  readonly others: readonly Template[];
  /** Whether the condition is the same for every request with the same value. */
  readonly isPlain: boolean;
  /** The value that was asked of last, and when it passes: many principals are asked about one secret. */
  last?: { readonly value: string; readonly when: Expression };
}

const WILDCARD = /[*?]/;
const prepared = new WeakMap<Condition, Prepared>();

/** When a known value passes a condition: when it matches one of its values, or (negated) none. */
export function valueExpression(condition: Condition, value: string, context: RequestContext): Expression {
  const { operator, values } = condition;
  const ready = prepare(condition);
  if (ready.last?.value === value) return ready.last.when;
  // An unknown part may be what the rest of an exact text is.
  const isKnown = !hasHole(value);
  if (isKnown && ready.exact.has(value)) return constant(!operator.negated);
  const when = matchesAny(operator, isKnown ? ready.others : values, value, context);
  if (ready.isPlain) ready.last = { value, when };
  return when;
}

function prepare(condition: Condition): Prepared {
  let ready = prepared.get(condition);
  if (ready === undefined) {
    const { operator, values } = condition;
    const exact = values.filter((template) => isExact(operator, template));
    ready = {
      exact: new Set(exact.map(({ text }) => text)),
      others: values.filter((template) => !exact.includes(template)),
      isPlain: values.every(({ parts }) => parts === undefined),
    };
    prepared.set(condition, ready);
  }
  return ready;
}

function isExact({ test }: Operator, { text, arn, parts }: Template): boolean {
  if (parts !== undefined) return false;
  switch (test) {
    case 'StringEquals':
    case 'BinaryEquals':
      return true;
    case 'StringLike':
      return !WILDCARD.test(text);
    case 'ArnLike':
      return arn !== undefined && !WILDCARD.test(text);
    default:
      return false;
  }
}

function matchesAny(
  operator: Operator,
  values: readonly Template[],
  value: string,
  context: RequestContext,
): Expression {
  const parts: Expression[] = [];
  for (const template of values) {
    const part = matchExpression(operator, value, fillTemplate(template, context));
    if (part.kind === 'true') return constant(!operator.negated);
    if (part.kind !== 'false') parts.push(part);
  }
  const matches = any(parts);
  return operator.negated ? not(matches) : matches;
}

function matchExpression(operator: Operator, value: string, filled: Filled): Expression {
  if (filled.missing) return operator.negated ? unknown(missingReason(filled)) : FALSE;
  switch (COMPARISONS[operator.test](value, filled)) {
    case 'always':
      return TRUE;
    case 'never':
      return FALSE;
    case 'maybe': {
      const solved =
        operator.test === 'StringEquals' || operator.test === 'StringLike'
          ? solveVariable(value, operator.test === 'StringLike' ? filled : literally(filled), operator.negated)
          : undefined;
      return solved ?? unknown(`whether ${showHoles(value)} passes ${operator.name} ${showHoles(filled.text)}`);
    }
  }
}

/** Without wildcards: to StringEquals they are characters like others. */
function literally(filled: Filled): Filled {
  return { ...filled, tokens: filled.tokens?.map(asLiteral) };
}
