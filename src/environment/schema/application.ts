import type { ConsumerStatement } from './consumer';
import type { SecretStatement } from './secret-entry';

/** An application as data: its secrets and consumers, each stated once for all environments. */
export interface Application<EnvironmentName extends string = string> {
  /** 1 or more of `A-Z a-z 0-9 _ + = . @ -`: the beginning of the names of its secrets. */
  readonly name: string;
  /** Environments in which it may be. What it states names no others. */
  readonly environments: readonly EnvironmentName[];
  /** The roles that it runs with. @default - none */
  readonly consumers?: readonly ConsumerStatement<NoInfer<EnvironmentName>>[];
  /** A superuser's secret stands before those that it rotates. */
  readonly secrets: readonly SecretStatement<NoInfer<EnvironmentName>>[];
}
