import { type Policy, parsePolicy } from '../../iam';
import { oneOrManyOf } from './one-or-many-of';

/** A statement of a guardrail, alone in a policy, with what it names. */
export interface GuardrailStatement {
  readonly sid: string;
  readonly policy: Policy;
  /** Actions that it denies; all but some are given as `undefined`. */
  readonly actions?: readonly string[];
  /** Resources that it denies; all but some are given as `undefined`. */
  readonly resources?: readonly string[];
}

interface StatementJson {
  readonly Sid?: string;
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
}

/** The statements of a policy, one by one, so that an answer can name the one that denies. */
export function statementsOf(text: string): readonly GuardrailStatement[] {
  const { Version, Statement } = JSON.parse(text) as {
    readonly Version: string;
    readonly Statement: readonly StatementJson[];
  };
  return Statement.map((statement, index) => {
    const sid = statement.Sid ?? String(index);
    return {
      sid,
      policy: parsePolicy(sid, { Version, Statement: [statement] }),
      ...(statement.Action !== undefined && { actions: oneOrManyOf(statement.Action) }),
      ...(statement.Resource !== undefined && { resources: oneOrManyOf(statement.Resource) }),
    };
  });
}
