import { AnswerError } from './core/answer-error';
import { RotationError } from './core/rotation-error';
import type { ProposalContext, TargetSystem } from './core/target-system';
import { mustBeText, parseJsonObject } from './database/database-credential';

/** The value of a secret: any JSON object. */
export type JsonCredential = Readonly<Record<string, unknown>>;

/** What a system must say about itself to be rotated. */
export interface RotationDefinition {
  /** Keys that the secret must have, with text in them. */
  readonly keys: readonly string[];
  /**
   * Keys that `create` changes. Every other one is kept byte for byte, and a pending version in which another one
   * differs is refused: a host, a user or an id of somebody else could else be put in its place.
   */
  readonly owns: readonly [string, ...string[]];
  /**
   * Makes the next credential from the current one. Where the system issues it, this is the call that issues. Only the
   * keys of `owns` are taken from it.
   */
  readonly create: (current: JsonCredential, context: ProposalContext) => Promise<JsonCredential>;
  /** Whether the system takes the credential now. It throws when the system could not be asked. */
  readonly verify: (credential: JsonCredential) => Promise<boolean>;
  /** Makes the system take `pending`. Safe to repeat. @default - the credential works once it is created */
  readonly set?: (change: { current: JsonCredential; pending: JsonCredential }) => Promise<void>;
  /** Ends a credential that is no longer needed. Safe to repeat. @default - it ends by itself */
  readonly revoke?: (former: JsonCredential, by: JsonCredential) => Promise<void>;
  /** True where `create` ends the old credential. @default false */
  readonly createsOnce?: boolean;
}

/**
 * A rotation for any other system: the steps, their checks and their repeats are the same as for the built-in ones.
 *
 * @example
 * const licences = defineRotation({
 *   keys: ['account', 'pin'], owns: ['pin'],
 *   create: async (current) => ({ ...current, pin: await server.makePin() }),
 *   set: ({ current, pending }) => server.addPin(pending, current),
 *   verify: (credential) => server.accepts(credential),
 * });
 */
export function defineRotation(definition: RotationDefinition): TargetSystem<JsonCredential> {
  const { keys, owns, create, verify, set, revoke, createsOnce = false } = definition;
  const owned = (credential: JsonCredential) => JSON.stringify(owns.map((key) => credential[key]));
  return {
    parse: (text, subject) => {
      const fields = parseJsonObject(text, subject);
      for (const key of keys) mustBeText(fields, key, subject);
      return fields;
    },
    format: (credential) => JSON.stringify(credential),
    owns,
    proposesOnce: createsOnce,
    propose: create,
    accepts: verify,
    mustBelongTogether: (current, pending) => {
      const differing = keys.find(
        (key) => !owns.includes(key) && JSON.stringify(current[key]) !== JSON.stringify(pending[key]),
      );
      if (differing === undefined) return;
      throw new RotationError(
        `'${differing}' of AWSPENDING must equal that of the version it replaces: remove the AWSPENDING version and rotate again`,
      );
    },
    apply: async ({ current, pending }) => {
      if (set === undefined) throw new AnswerError("'AWSPENDING' was created and is refused by the system");
      await set({ current, pending });
    },
    ...(revoke && {
      discard: (pending: JsonCredential) => revoke(pending, pending),
      retire: async ({ previous, current, pending }) => {
        const used = [current, pending].map(owned);
        if (previous && !used.includes(owned(previous))) await revoke(previous, pending);
      },
    }),
  };
}
