import type { SourcePlace } from '../../constructs/synthesis/record-source';
import type { Statement } from './statement';

/** What is said of a role in a workload's account. */
export interface ConsumerSettings {
  /** Name of a workload among the accounts of the environment. */
  readonly workload: string;
  /** What runs with the role. */
  readonly runs: 'lambda' | 'ec2' | 'ecs-task' | { readonly assumedBy: readonly string[] };
  /** Why it reads from outside the networks that secrets demand. @default - it reads through them */
  readonly outsideNetworks?: string;
  /** ARN of a managed policy that bounds the role. @default - the boundary that is made for the workload's account */
  readonly permissionsBoundary?: string;
}

/** A consumer as an application states it, for all environments. */
export type ConsumerStatement<EnvironmentName extends string = string> = Statement<ConsumerSettings, EnvironmentName>;

/** A consumer of one environment. */
export interface Consumer extends ConsumerSettings {
  /** The name of the role. */
  readonly name: string;
  readonly source?: SourcePlace;
}
