import type { Answer } from '../../iam';
import type { Access } from '../access/access';
import type { Subject } from '../access/subject';
import type { WorldPrincipal } from '../world/world-principal';
import type { WorldSecret } from '../world/world-secret';
import type { Escalation } from './escalation';
import type { Probe } from './probe';

/** A declared principal that reads the secret. */
export interface Reader {
  readonly principal: WorldPrincipal;
  readonly access: Access;
}

/** A subject that cannot read, and the secret. */
export interface HopSearch {
  readonly probe: Probe;
  readonly subject: Subject;
  /** The same in the world. @default - outside the world */
  readonly principal?: WorldPrincipal;
  readonly secret: WorldSecret;
  readonly readers: readonly Reader[];
}

/** A step that was found; denied ones are dropped by whoever asks. */
export type FoundHop = Pick<Escalation, 'hop' | 'action' | 'through' | 'answer'>;

/** Looks for one kind of step. */
export interface Hop {
  /** Actions of which a principal's own policies must allow one: who has none of them is not asked about. */
  readonly needs: readonly string[];
  /** Whether the policy of a secret, key or role may allow somebody without a policy of their own. @default false */
  readonly byPolicy?: true;
  readonly find: (search: HopSearch) => readonly FoundHop[];
}

/** Each action as a step of its own: of several that lead the same way only the best is kept. */
export function steps(
  found: Pick<FoundHop, 'hop' | 'through'>,
  actions: readonly string[],
  answerOf: (action: string) => Answer,
): readonly FoundHop[] {
  return actions.map((action) => ({ ...found, action, answer: answerOf(action) }));
}

/** `role/api`: what stands behind the account in an ARN. */
export function roleLabel({ arn }: Pick<WorldPrincipal, 'arn'>): string {
  return arn.slice(arn.indexOf(':', arn.indexOf('::') + 2) + 1);
}
