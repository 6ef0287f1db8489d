import { type Statement, statementsOf } from '../../iam';
import { someOf } from '../../model/some-of';
import type { World } from '../world/world';
import type { PolicyKind, WorldPolicy } from '../world/world-policy';
import type { Violation } from './rule';
import { labelOf } from './statements';

/** Looks at each Allow statement of the policies of some kinds. */
export function policyViolations(
  world: World,
  kinds: readonly PolicyKind[],
  fault: (statement: Statement, policy: WorldPolicy) => string | undefined,
): readonly Violation[] {
  return statementViolations(world, kinds, (statement, policy) =>
    statement.effect === 'Allow' ? fault(statement, policy) : undefined,
  );
}

/**
 * Looks at each statement of the policies of some kinds, of either effect.
 *
 * @param fault says what is wrong with a statement, after its name; `undefined` when nothing is
 */
export function statementViolations(
  world: World,
  kinds: readonly PolicyKind[],
  fault: (statement: Statement, policy: WorldPolicy) => string | undefined,
): readonly Violation[] {
  return world.policies
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((policy) =>
      statementsOf(policy.policy).flatMap((statement) => {
        const wrong = fault(statement, policy);
        const { origin } = policy;
        return wrong === undefined
          ? []
          : [{ origin, message: `'${origin.address}' ${wrong} ('${labelOf(statement)}')${whoseOf(policy)}` }];
      }),
    );
}

/** Whose policy it may be, where that is not known. */
function whoseOf({ mayBeOf = [] }: WorldPolicy): string {
  const names = mayBeOf.map(({ address }) => `'${address}'`).sort();
  return names.length === 0 ? '' : `, and may be the policy of ${someOf(names)}`;
}
