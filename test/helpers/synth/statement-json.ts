import { type Policy, type Statement, statementsOf } from '../../../src/iam';
import type { ConditionBlock } from '../../../src/model/policy/condition';
import type { StatementJson } from '../../../src/model/policy/statement';

/** The statements of a policy of an identity as its document has them. */
export function statementJsonOf(policy: Policy): readonly StatementJson[] {
  return statementsOf(policy).map(({ sid = '', effect, actions, resources, conditions }) => ({
    Sid: sid,
    Effect: effect,
    [actions.inverted ? 'NotAction' : 'Action']: [...actions.of],
    [resources?.inverted ? 'NotResource' : 'Resource']: resources?.of.map(({ text }) => text),
    ...(conditions.length > 0 && { Condition: conditionOf(conditions) }),
  }));
}

function conditionOf(conditions: Statement['conditions']): ConditionBlock {
  const block: Record<string, Record<string, string[]>> = {};
  for (const { operator, key, values } of conditions) {
    block[operator.name] = { ...block[operator.name], [key]: values.map(({ text }) => text) };
  }
  return block;
}
