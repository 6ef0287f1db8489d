import { all, any, type Expression, TRUE, unknown } from '../logic/expression';
import type { Caller } from '../request/caller';
import { allows, principalAllows, type Sides } from './sides';

/**
 * Principal and resource in one account: either side may allow.
 *
 * A policy that names a role is held by its boundary and session policies; one that names a session or a user is not;
 * one that names the account only lets identity policies decide. Key policies and trust policies are `strict`: identity
 * policies count only where they name the account.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html
 */
export function sameAccountAllows(caller: Caller, sides: Sides, strict: boolean): Expression {
  if (caller.principal.type === 'root') return strict ? any([allows(sides, 'account'), allows(sides, 'public')]) : TRUE;
  const own = principalAllows(sides);
  return any([
    strict ? all([allows(sides, 'account'), own]) : own,
    all([allows(sides, 'role'), sides.boundary, sides.session]),
    allows(sides, 'session'),
    all([allows(sides, 'user'), sides.session]),
    all([allows(sides, 'public'), any([all([sides.boundary, sides.session]), undocumented(sides)])]),
  ]);
}

/** Whether `Principal: "*"` passes a boundary or session policy that does not allow is not documented. */
function undocumented(sides: Sides): Expression {
  return all([sides.boundary, sides.session]).kind === 'true'
    ? TRUE
    : unknown('whether the principal * is held by a permissions boundary or session policy');
}
