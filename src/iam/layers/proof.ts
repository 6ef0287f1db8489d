import type { Expression } from '../logic/expression';
import type { Policy, Statement } from '../policy/policy';

/** Where a policy is attached. Key policies, secret policies and trust policies are all `resource`. */
export type Layer =
  | 'identity'
  | 'boundary'
  | 'session'
  | 'resource'
  | 'grant'
  | 'service-control'
  | 'resource-control'
  | 'endpoint';

/** One reason for an answer: a statement that bears on the request, or a rule of AWS that needs none. */
export interface ProofStep {
  readonly layer: Layer;
  /** Name of the policy, or of the rule. */
  readonly policy: string;
  /** Index in the list `Statement` of its policy, from 0; words for people count from 1. @default - a rule, or a policy that cannot be read */
  readonly statement?: number;
  /** @default - the statement has none */
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny' | 'none';
  /** `applies` always · `conditional` under the answer's conditions · `unknown` it could not be decided. */
  readonly outcome: 'applies' | 'conditional' | 'unknown';
  readonly why: string;
}

/** Records a statement that bears on the request. */
export function statementStep(
  layer: Layer,
  policy: Policy,
  statement: Statement,
  when: Expression,
  why: string,
): ProofStep {
  return {
    layer,
    policy: policy.name,
    statement: statement.index,
    ...(statement.sid === undefined ? {} : { sid: statement.sid }),
    effect: statement.effect,
    outcome: outcomeOf(when),
    why,
  };
}

/** How certain it is that a statement applies. */
export function outcomeOf(when: Expression): ProofStep['outcome'] {
  if (when.kind === 'true') return 'applies';
  return hasUnknown(when) ? 'unknown' : 'conditional';
}

function hasUnknown(expression: Expression): boolean {
  return expression.kind === 'unknown' || ('of' in expression && expression.of.some(hasUnknown));
}
