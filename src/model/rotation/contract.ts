import type { Setting } from './settings/setting';

/** What the constructs and the function of a rotation engine agree on. */
export interface RotationContract<T> {
  /** The engine: the tag `RotationStrategy`, and the name of its handler and bundle. */
  readonly name: string;
  /** What its function is told, as environment variables. */
  readonly settings: Setting<T>;
}

/** The contract of an engine to which users log in. */
export interface LoginContract<T> extends RotationContract<T> {
  /** Values of the secret's `engine` key that belong here. */
  readonly engines: readonly string[];
  /** Where the server listens if the secret does not say. */
  readonly port: number;
}
