import type { Guardrail } from '../../../../src/constructs/guardrails/guardrail';
import type { StatementJson } from '../../../../src/model/policy/statement';
import { type Actors, EXEMPT_ROLES } from './actors';
import { type AttachedPolicies, statementsOf } from './ask';

/** A guardrail with one thing less, and what is less. */
export interface Mutation {
  readonly less: string;
  readonly attached: AttachedPolicies;
}

/** A guardrail with one statement or one action less: it denies less than it must. */
export function weaker(guardrail: Guardrail, actors: Actors): readonly Mutation[] {
  const statements = statementsOf(guardrail, actors).map((statement) => statement.toJSON());
  return statements.flatMap((statement, index) => [
    mutation(guardrail, `statement ${statement.Sid}`, without(statements, index)),
    ...actionsOf(statement).map((action, at, actions) =>
      mutation(
        guardrail,
        `${action} in ${statement.Sid}`,
        replaced(statements, index, { ...statement, Action: without(actions, at) }),
      ),
    ),
  ]);
}

/** A guardrail with one condition less: it denies more than it may. */
export function stricter(guardrail: Guardrail, actors: Actors): readonly Mutation[] {
  const statements = statementsOf(guardrail, actors).map((statement) => statement.toJSON());
  return statements.flatMap((statement, index) =>
    Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
      Object.keys(keys).map((key) => {
        const { [key]: _, ...others } = keys;
        const Condition = { ...statement.Condition, [operator]: others };
        return mutation(
          guardrail,
          `${operator} ${key} in ${statement.Sid}`,
          replaced(statements, index, { ...statement, Condition }),
        );
      }),
    ),
  );
}

/** A guardrail that leaves one of its exempt roles bound. */
export function unexempt(guardrail: Guardrail, actors: Actors): readonly Mutation[] {
  return Object.keys(guardrail.exempts).map((role) => {
    const statements = statementsOf(guardrail, actors, { ...EXEMPT_ROLES, [role]: ['of-nobody'] });
    return mutation(
      guardrail,
      role,
      statements.map((statement) => statement.toJSON()),
    );
  });
}

/** The actions of a statement that has several. */
function actionsOf({ Action }: StatementJson): string[] {
  return Array.isArray(Action) ? Action : [];
}

function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, at) => at !== index);
}

function replaced<T>(list: readonly T[], index: number, by: T): T[] {
  return list.map((each, at) => (at === index ? by : each));
}

function mutation({ type }: Guardrail, less: string, statements: readonly StatementJson[]): Mutation {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  return {
    less,
    attached: { SERVICE_CONTROL_POLICY: [], RESOURCE_CONTROL_POLICY: [], [type]: statements.length > 0 ? [text] : [] },
  };
}
