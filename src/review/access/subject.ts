import type { ContextValue, RequestPrincipal } from '../../iam';
import type { WorldPrincipal } from '../world/world-principal';

/** Who has access. */
export interface Subject {
  /** Id of the principal in the world; for others their name, such as `account 222222222222`. */
  readonly id: string;
  /**
   * `declared`: the world has all its policies. `delegated`: outside the world; its own administrators are taken to
   * allow, so an access means "whoever they let".
   */
  readonly kind: 'declared' | 'delegated';
  /** Short name for tables: `role/app/api`, `account 222222222222`, `anybody`. */
  readonly label: string;
  /** Twelve digits. @default - services, organizations and anybody have none */
  readonly account?: string;
  /** @default - outside the world */
  readonly environment?: string;
  readonly principal: RequestPrincipal;
  /** Condition keys that are open although the principal would tell them. @default - none */
  readonly context?: Readonly<Record<string, ContextValue>>;
}

const subjects = new WeakMap<WorldPrincipal, Subject>();

/**
 * The subject that a principal of the world is; always the same object, which the evaluator remembers.
 *
 * @example
 * const subjects = world.principals.map(declaredSubject);
 */
export function declaredSubject(principal: WorldPrincipal): Subject {
  let subject = subjects.get(principal);
  if (subject === undefined) {
    const { id, type, arn, uniqueId, tags, account, origin } = principal;
    subject = {
      id,
      kind: 'declared',
      label: arn.slice(arn.indexOf(':', arn.indexOf('::') + 2) + 1),
      account,
      environment: origin.environment,
      principal: { type, arn, ...(uniqueId && { id: uniqueId }), ...(tags && { tags }) },
    };
    subjects.set(principal, subject);
  }
  return subject;
}
