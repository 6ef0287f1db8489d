import type { PasswordPolicy } from './secret-store';

/** The system whose credential rotates: a database, a server, an HTTP service, or nothing at all. */
export interface TargetSystem<C> {
  /**
   * Reads the text of a version. `subject` opens the message of an error.
   * @throws RotationError that names keys and never values
   */
  parse(text: string, subject: string): C;
  /** The text to be stored; `parse` reads it back. Where `owns` names keys, only they are given and taken. */
  format(credential: C): string;
  /**
   * The keys of a JSON secret that a rotation changes. Every other one is kept byte for byte, and a pending version in
   * which another one differs is refused.
   * @default - the secret as a whole is the credential
   */
  readonly owns?: readonly string[];
  /** Makes the next credential. Where the system itself issues it, this is the call that issues. */
  propose(current: C, context: ProposalContext): Promise<C>;
  /**
   * Whether the system takes this credential now.
   * @returns false only when the system refused it
   * @throws when the system could not be asked
   */
  accepts(credential: C): Promise<boolean>;
  /**
   * Refuses a pending credential that points elsewhere than the current one (the confused deputy).
   * @throws RotationError
   */
  mustBelongTogether(current: C, pending: C): void;
  /** Makes the system take `pending`. Runs only when it does not yet. */
  apply(change: CredentialChange<C>): Promise<void>;
  /**
   * Takes back a proposal that lost against an overlapping invocation.
   * @default - nothing to take back
   */
  discard?(credential: C): Promise<void>;
  /**
   * Ends what two rotations ago left behind. Runs after the test and before the promotion, so that a crash repeats it.
   * `previous` belongs together with `current`, by `mustBelongTogether`.
   * @default - nothing to end
   */
  retire?(retirement: Retirement<C>): Promise<void>;
  /**
   * True where `propose` ends the old credential, so that it must run once per rotation even when invocations overlap.
   * @default false
   */
  readonly proposesOnce?: boolean;
}

export interface ProposalContext {
  /** The id of the version to be: names what the system creates, so that leftovers can be found. */
  readonly token: string;
  randomPassword(policy: PasswordPolicy): Promise<string>;
}

export interface CredentialChange<C> {
  readonly current: C;
  readonly pending: C;
  /** Stored credentials of the same user that may still work, most likely first; each is read when asked for. */
  formers(): AsyncIterable<C>;
}

export interface Retirement<C> {
  readonly current: C;
  readonly pending: C;
  /** What AWSPREVIOUS holds and will lose; `undefined` on the first rotation, or where it is of another owner. */
  readonly previous: C | undefined;
}
