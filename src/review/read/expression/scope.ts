import type { Json } from '../../world/json';

/** What references mean where an expression stands. */
export interface Scope {
  /** The value at a reference such as `['aws_iam_role', 'api', 'arn']`; a hole marker when it is not known. */
  lookup(path: readonly (string | number)[]): Json;
  /** A new hole marker for a part that cannot be known. */
  unknown(why: string): string;
}
