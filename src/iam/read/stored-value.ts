import type { AccessRequest, ContextValue } from '../request/access-request';
import type { Tags } from '../request/principal';
import type { SecretKey } from './secret-key';

/** Who reads: a request without action and resource. */
export type SecretReader = Omit<
  AccessRequest,
  'action' | 'resource' | 'resourceAccount' | 'resourceTags' | 'awsManagedKey'
>;

/** A value that a service keeps, and decrypts with KMS on behalf of whoever reads it. */
export interface StoredValue {
  readonly service: 'secretsmanager' | 'ssm';
  readonly what: 'secret' | 'parameter';
  /** What reads it. */
  readonly action: string;
  readonly arn: string;
  /** @default - it is not encrypted */
  readonly key?: SecretKey;
  /** @default - they stay open */
  readonly tags?: Tags;
  /** What the service gives to KMS as encryption context. */
  readonly encryptionContext: Readonly<Record<string, ContextValue>>;
}
