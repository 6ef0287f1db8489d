import type { Answer } from '../../iam';
import type { Capability } from './capability';
import type { Subject } from './subject';

/** A secret in one Region, a parameter or a key: what access is asked about. */
export interface Target {
  readonly kind: 'secret' | 'parameter' | 'key';
  /** Id in the world. */
  readonly id: string;
  /**
   * Name of the secret or parameter; for a key its first alias, otherwise its ARN or Terraform address. May hold hole
   * markers.
   */
  readonly name: string;
  readonly environment: string;
  readonly account: string;
  readonly region: string;
  /** Id of the AWS service that makes and keeps the secret, such as `rds`. @default - none */
  readonly owner?: string;
}

/** The answer to one question: may this subject do this to that? Denied answers are left out of lists. */
export interface Access {
  readonly subject: Subject;
  readonly capability: Capability;
  /** The action that decided: of several, the first with the best answer. */
  readonly action: string;
  readonly target: Target;
  /** With its proof and, when it depends on any, its conditions. */
  readonly answer: Answer;
}
