import type { ContextValue } from '../iam';
import type { Capability } from '../review';

/** What a principal may be asked to do with a secret. */
export type SecretCapability = Exclude<Capability, 'administer-key'>;

/** What an assertion takes as given. */
export interface AllowOptions {
  /**
   * Values of condition keys in every request that is meant, such as `{ 'aws:SourceVpce': 'vpce-1' }`; `null` says that
   * the request does not have the key.
   *
   * @default - every request over TLS: Secrets Manager answers no other
   */
  readonly when?: Readonly<Record<string, ContextValue>>;
  /** The Region of the secret that is meant. @default - the primary and every replica */
  readonly region?: string;
}

/** What `expect` has once `secretMatchers` are registered. `R` is what a matcher gives back. */
export interface SecretAssertions<R> {
  /**
   * A principal can do this to a secret, in every Region that has it.
   *
   * Passes when it is always allowed. With `.not` it passes when it is always denied. What depends on conditions passes
   * neither way until `when` decides them, and what is not proven passes neither way.
   *
   * @param principal ARN, name or Terraform id of a role or user, or the twelve digits of an account outside
   * @param secret name, ARN or id
   * @throws Error for a principal or secret that the app does not have, with `.not` too: a misspelt name proves nothing
   */
  toAllow(principal: string, capability: SecretCapability, secret: string, options?: AllowOptions): R;

  /**
   * Nobody has access that the expectations do not name, in any environment. Access that is not proven passes neither
   * this nor its `.not`.
   *
   * @param expectations as in the file of `review --expect`
   * @throws ReviewInputError for expectations of another shape
   */
  toHaveNoUnexpectedReaders(expectations: object): R;
}
