import { any, type Expression, FALSE, not, TRUE, unknown } from '../logic/expression';
import type { CandidateStatement, Choice, Policy } from '../policy/policy';
import { globCovers } from '../strings/glob';
import { hasHole, showHoles } from '../strings/hole';

/**
 * The statements of a policy that can bear on an action, remembered per action.
 *
 * @param action in any case
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export function candidatesFor(policy: Policy, action: string): readonly CandidateStatement[] {
  let candidates = policy.byAction.get(action);
  if (candidates === undefined) {
    const lower = action.toLowerCase();
    candidates = policy.statements
      .map((statement) => ({ statement, action: actionExpression(statement.actions, lower) }))
      .filter((candidate) => candidate.action.kind !== 'false');
    policy.byAction.set(action, candidates);
  }
  return candidates;
}

function actionExpression(choice: Choice<string>, action: string): Expression {
  const covered = any(choice.of.map((pattern) => covers(pattern, action)));
  return choice.inverted ? not(covered) : covered;
}

function covers(pattern: string, action: string): Expression {
  if (pattern.includes('${') || hasHole(pattern)) {
    return unknown(`whether the action ${showHoles(pattern)} covers ${action}`);
  }
  return globCovers(pattern.toLowerCase(), action) ? TRUE : FALSE;
}
