import type { Classification } from '../../model/classification';
import type { ISecretsKey } from '../keys/i-secrets-key';
import type { IRotation } from '../rotation/i-rotation';
import type { OtherReader } from './other-reader';
import type { ISecretValue } from './values/i-secret-value';

/** A secret. */
export interface SecretProps {
  /** `<environment>/<application>/<name>`, see {@link SecretName}. Renaming makes another secret with another value. */
  readonly name: `${string}/${string}/${string}`;
  /** What the secret opens, for people: 1 to 2,048 characters. Not encrypted. */
  readonly description: string;
  /** How sensitive it is. */
  readonly classification: Classification;
  /** The team that answers for it: the tag `Owner`. */
  readonly owner: string;
  /**
   * The keys of its domain, with one for each Region of the secret. Keys of another stack of the account work too, and
   * then Terraform reads that stack's state.
   */
  readonly key: ISecretsKey;
  /** How its first value comes about, made by {@link SecretValue}. */
  readonly value: ISecretValue;
  /** How it is rotated, made by {@link Rotation}. `Rotation.none` is a choice too, where its class allows it. */
  readonly rotation: IRotation;
  /**
   * Regions with a replica.
   *
   * @default - every replica Region of the stack's account
   */
  readonly replicaRegions?: readonly string[];
  /**
   * Days for which the secret can be restored after it was deleted: 7 to 30, and no fewer than its class demands.
   *
   * @default - what its class demands
   */
  readonly recoveryWindowDays?: number;
  /**
   * Whether Terraform refuses to destroy or replace the secret, also when its code is removed, and everybody but the
   * deployment role is refused to delete it. To remove a secret, set this to false, apply, then remove it.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;
  /**
   * VPC endpoints (`vpce-…`), or VPCs whose endpoints (`vpc-…`), through which alone the value can be read: those
   * of all the secret's Regions, as one policy holds in each. The deployment role, rotation functions, AWS services that read for somebody, and readers that
   * were granted with `outsideEndpoints` are exempt.
   *
   * @default - reads may come from anywhere
   */
  readonly readOnlyThrough?: readonly string[];
  /**
   * Readers outside this app. The secret's policy refuses everybody else to read whom it was not told of: roles with a
   * grant, rotation functions, and the deployment role where Terraform puts the first value. What is named here is exempt
   * from the refusal, and still has to be allowed by its own policy and by the key.
   *
   * @default - none
   */
  readonly alsoReadBy?: readonly OtherReader[];
  /**
   * Full ARN of an existing secret to take over, with this name, account and Region. Its live value is kept. One whose
   * name is not `<environment>/<application>/<name>` is taken over with {@link AdoptedSecretProps}.
   *
   * @default - the secret is made
   */
  readonly adopt?: string;
  /**
   * Tags beyond the mandatory ones.
   *
   * @default - none
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/** A secret that exists already under a name that does not say its environment and application. */
export interface AdoptedSecretProps extends Omit<SecretProps, 'name' | 'adopt'> {
  /** Any that AWS allows, such as `db-credentials`. */
  readonly name: string;
  /** The tag `Environment`. */
  readonly environment: string;
  /** The tag `App`. */
  readonly application: string;
  /** Full ARN of the secret, with this name, account and Region. Its live value is kept. */
  readonly adopt: string;
}

/** The props of a secret, new or taken over. */
export type AnySecretProps = SecretProps | AdoptedSecretProps;
