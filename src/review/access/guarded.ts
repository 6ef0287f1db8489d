import type { KeyGrant, Policy } from '../../iam';

/** Something with a resource policy. */
export interface Guarded {
  readonly arn: string;
  readonly account: string;
  /** @default - none */
  readonly policy?: Policy;
  /** @default - none: only keys have grants */
  readonly grants?: readonly KeyGrant[];
}
