import { all, any, type Expression, FALSE } from '../logic/expression';
import type { Naming } from '../statement/match-principal';

/** What each side of a request allows, before denials and organization policies. */
export interface Sides {
  readonly identity: Expression;
  readonly boundary: Expression;
  readonly session: Expression;
  /** What the resource's policy (and for keys its grants) allows, by the name through which it reaches the caller. */
  readonly resource: Readonly<Partial<Record<Naming, Expression>>>;
}

/** What the resource's policy allows a name. */
export function allows(sides: Sides, naming: Naming): Expression {
  return sides.resource[naming] ?? FALSE;
}

/** What the resource's policy allows by any name. */
export function resourceAllows(sides: Sides): Expression {
  return any(Object.values(sides.resource));
}

/** What the principal's own policies allow: identity policies within boundary and session policies. */
export function principalAllows(sides: Sides): Expression {
  return all([sides.identity, sides.boundary, sides.session]);
}
