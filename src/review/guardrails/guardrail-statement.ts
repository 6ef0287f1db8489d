import { type Policy, parsePolicy, type Statement } from '../../iam';
import type { GuardrailPolicy } from './read-guardrail-sets';

/** A statement of a guardrail, alone in a policy. */
export interface GuardrailStatement {
  readonly sid: string;
  readonly policy: Policy;
  readonly statement: Statement;
}

/** The statements of a policy, one by one, so that an answer can name the one that denies. */
export function statementsOneByOne({ name, text }: GuardrailPolicy): readonly GuardrailStatement[] {
  return parsePolicy(name, text).statements.map((statement) => {
    const { sid = `statement ${statement.index + 1}` } = statement;
    return { sid, statement, policy: { name: sid, statements: [statement], byAction: new Map() } };
  });
}
