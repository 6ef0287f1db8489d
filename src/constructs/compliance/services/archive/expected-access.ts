/** Access from outside of an analyzer’s zone that is wanted. */
export interface ExpectedAccess {
  /** Full ARN of the secret in the first Region of the stack, or a reference to it: replicas have the same ending. */
  readonly secretArn: string;
  /** ARN of the role that is admitted. */
  readonly roleArn: string;
}
