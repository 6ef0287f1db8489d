import { globCovers, type Statement } from '../../iam';

/** Whether a statement's actions include an action, whatever its case. */
export function coversAction({ actions }: Statement, action: string): boolean {
  const isCovered = actions.of.some((pattern) => globCovers(pattern.toLowerCase(), action.toLowerCase()));
  return isCovered !== actions.inverted;
}

/** The actions that give a secret's value. */
export const READ_ACTIONS: readonly string[] = ['secretsmanager:GetSecretValue', 'secretsmanager:BatchGetSecretValue'];

/** Whether a statement's actions include one that gives a secret's value. */
export function coversReading(statement: Statement): boolean {
  return READ_ACTIONS.some((action) => coversAction(statement, action));
}
