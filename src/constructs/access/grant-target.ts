import type { Arn } from '../../model/arn';
import type { Condition } from '../../model/policy/condition';
import type { ISecretsKey } from '../keys/i-secrets-key';
import type { SecretArnPattern } from '../keys/key-use';

/** What a role may call on a secret. */
export interface SecretUse {
  /** First word of the statement's Sid. */
  readonly verb: string;
  readonly role: Arn;
  readonly actions: readonly string[];
  readonly conditions: readonly Condition[];
  /** Whether the role may read from outside the endpoints that the secret demands. @default false */
  readonly outsideEndpoints?: boolean;
}

/** A secret as grants see it: its names and keys, and the resource policy that they add to. */
export interface GrantTarget extends SecretArnPattern {
  /** The secret's name: for people and for messages. */
  readonly secretName: string;
  /** The twelve digits of the account that holds the secret. */
  readonly accountId: string;
  /** The keys of the secret and its replicas. Undefined where it is encrypted with the key that AWS manages. */
  readonly key?: ISecretsKey;
  /** The ARN of the function that rotates the secret, where one does and it is known here. */
  readonly rotationFunctionArn?: string;
  /** Whether a function rotates the secret, and promotes what it finds to work. @default false */
  readonly rotatedByFunction?: boolean;
  /** Adds to the resource policy. Does nothing for a secret whose policy is managed elsewhere. */
  allow(use: SecretUse): void;
  /**
   * Notes why a role puts values although a function rotates the secret, where the secret is made here.
   *
   * @throws when the reason breaks the rule of `WriteOptions`
   */
  explainWriter?(reason: string): void;
}
