import type { Region } from '../../model/region';
import type { KeyUse } from './key-use';

/** The customer keys of a domain: one in each Region where its secrets or their replicas are. */
export interface ISecretsKey {
  /** The Regions that have a key. */
  readonly regions: readonly Region[];
  /**
   * The ARN of a Region's key, or a reference to it, for use in the stack of the key.
   *
   * @throws when the Region has no key
   */
  keyArn(region: Region): string;
  /**
   * What policies in other stacks call the key: its ARN if that is known, otherwise every key of its account and
   * Region, because AWS chooses a key's id when the key is made. Statements with it also name the secrets.
   */
  keyArnPattern(region: Region): string;
  /**
   * Does nothing for a key whose policy is managed elsewhere.
   *
   * @throws when the key's policy lets no secret of the account be made with it
   */
  requireSecretsOf(account: string): void;
  /**
   * Lets a role use the key through Secrets Manager. Does nothing for a key whose policy is managed elsewhere.
   *
   * @throws when the role manages the key
   */
  allow(use: KeyUse): void;
}
