import type { Tags } from '../../iam';
import type { Origin } from './origin';
import type { EncryptedBy } from './world-secret';

/** A Systems Manager parameter. Its value is not kept. */
export interface WorldParameter {
  /** `<stack>:<address>`. */
  readonly id: string;
  readonly origin: Origin;
  readonly name: string;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly type: 'String' | 'StringList' | 'SecureString' | 'unknown';
  /** Only for a SecureString. */
  readonly encryptedBy?: EncryptedBy;
  /** @default - not known */
  readonly tags?: Tags;
}
