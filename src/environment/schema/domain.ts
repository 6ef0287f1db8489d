import type { SourcePlace } from '../../constructs/synthesis/record-source';

/** What is said of a domain. */
export interface DomainSettings {
  /** The team that answers for the keys. */
  readonly owner: string;
  /**
   * Names of roles in the security account that manage the keys and cannot decrypt.
   *
   * @default - the environment's `keyAdministrators`
   */
  readonly administrators?: readonly string[];
}

/** Secrets that share keys. */
export interface Domain extends DomainSettings {
  readonly name: string;
  readonly source?: SourcePlace;
}
