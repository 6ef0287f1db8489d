import { fitsPattern } from '../user-file/name-pattern';
import type { RuleStatement } from './statements';

/** Whether a statement's actions include an action, whatever its case. */
export function coversAction({ actions, notActions }: RuleStatement, action: string): boolean {
  const fits = (pattern: string) => fitsPattern(pattern.toLowerCase(), action.toLowerCase());
  return notActions.length > 0 ? !notActions.some(fits) : actions.some(fits);
}

/** The actions that give a secret's value. */
export const READ_ACTIONS: readonly string[] = ['secretsmanager:GetSecretValue', 'secretsmanager:BatchGetSecretValue'];

/** Whether a statement's actions include one that gives a secret's value. */
export function coversReading(statement: RuleStatement): boolean {
  return READ_ACTIONS.some((action) => coversAction(statement, action));
}
