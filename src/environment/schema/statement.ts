import type { SourcePlace } from '../../constructs/synthesis/record-source';

/** Where something that is stated once exists, and what differs there. */
export interface Differences<Settings, EnvironmentName extends string> {
  /** Environments in which it exists. @default - all environments of its application */
  readonly onlyIn?: readonly EnvironmentName[];
  /** What differs, by the name of the environment. @default - nothing */
  readonly differsIn?: { readonly [Each in EnvironmentName]?: Partial<Settings> };
}

/** Something that an application states by a call. */
export interface Statement<Settings, EnvironmentName extends string = string, Name extends string = string> {
  readonly name: Name;
  /** What is said of it for all environments. */
  readonly settings: Settings;
  /** @default - all environments of its application */
  readonly onlyIn?: readonly EnvironmentName[];
  /** What differs, with the name of the environment. */
  readonly differences: readonly (readonly [environment: string, settings: Partial<Settings> | undefined])[];
  /** Environments that it names. */
  readonly named: readonly EnvironmentName[];
  /** The line of the call. @default - it is not known */
  readonly source?: SourcePlace;
}
