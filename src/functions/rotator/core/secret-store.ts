import type { SecretVersions } from '../../../live/versions/secret-versions';

/** Where the versions of a secret live, with their values. Secrets Manager is one; the tests have a model of it. */
export interface SecretStore extends SecretVersions {
  /** @returns the version, or `undefined` when no such version, label or value exists */
  read(request: ReadRequest): Promise<StoredVersion | undefined>;
  /**
   * Stores a value once.
   * @returns false when this version already holds another value, which then stays
   */
  write(request: WriteRequest): Promise<boolean>;
  /** A new password, made by the store. */
  randomPassword(policy: PasswordPolicy): Promise<string>;
  /** The versions that carry no label now but still exist, newest first. */
  unlabelledVersionIds(secretId: string): Promise<readonly string[]>;
}

export interface ReadRequest {
  readonly secretId: string;
  /** @default - whichever version carries `label` */
  readonly versionId?: string;
  /** @default - no label demanded of the version */
  readonly label?: string;
}

export interface StoredVersion {
  readonly text: string;
  /** When the version was made, in milliseconds since 1970; 0 where the store does not tell. */
  readonly createdAt: number;
}

export interface WriteRequest {
  readonly secretId: string;
  readonly versionId: string;
  readonly value: string;
  readonly label: string;
  /** The token of the rotation, for the version that the rotation makes. @default - not sent */
  readonly rotationToken?: string;
}

/** How a password looks. The names follow GetRandomPassword. */
export interface PasswordPolicy {
  /** Characters, 1 to 4096. */
  readonly length: number;
  /** Characters that must not occur. */
  readonly excludeCharacters: string;
  /** @default false */
  readonly excludePunctuation?: boolean;
  /** @default false */
  readonly excludeNumbers?: boolean;
  /** @default false */
  readonly excludeUppercase?: boolean;
  /** @default false */
  readonly excludeLowercase?: boolean;
  /** @default true */
  readonly requireEachIncludedType?: boolean;
}
