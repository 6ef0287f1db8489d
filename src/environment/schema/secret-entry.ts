import type { SourcePlace } from '../../constructs/synthesis/record-source';
import type { Classification } from '../../model/classification';
import type { Consumer, ConsumerStatement } from './consumer';
import type { Domain } from './domain';
import type { PeopleSet } from './people';
import type { RotationChoice } from './rotation-choice';
import type { Statement } from './statement';
import type { ValueOrigin } from './value-origin';

/** `<application>/<name>`; the environment is put before it. */
export type SecretEntryName = `${string}/${string}`;

/** What is said of a secret, whoever states it. */
export interface CommonSettings {
  readonly description: string;
  readonly domain: Domain;
  readonly class: Classification;
  readonly owner: string;
  readonly rotation: RotationChoice;
  /**
   * Why `writers` deliver values although the secret is rotated; required then. 10 to 256 letters, digits, spaces or
   * `_.:/=+-@`.
   *
   * @default - nobody writes what is rotated
   */
  readonly writeReason?: string;
  /** Readers outside these stacks, each with a reason and the day of its review. @default - none */
  readonly alsoReadBy?: readonly {
    readonly principalArn: string;
    readonly reason: string;
    readonly reviewBy: string;
  }[];
  /** Whether the value is read only through the networks of its readers' workloads. @default false */
  readonly onlyThroughNetworks?: boolean;
  /** Permission sets whose people may read it, when their attribute `App` is the application. @default - no people */
  readonly people?: readonly Extract<PeopleSet, 'SecretsReader' | 'Developer'>[];
}

/** What is said of a secret for all environments: all that has to be written to add it. */
export interface SecretSettings extends CommonSettings {
  /** The origin, or what it is in an environment of a name. */
  readonly value: ValueOrigin | ((environment: string) => ValueOrigin);
  readonly readers: readonly ConsumerStatement[];
  /** Roles that deliver values. @default - none */
  readonly writers?: readonly ConsumerStatement[];
}

/** A secret as an application states it, for all environments. */
export type SecretStatement<EnvironmentName extends string = string> = Statement<
  SecretSettings,
  EnvironmentName,
  SecretEntryName
>;

/** A secret of one environment. */
export interface SecretEntry extends CommonSettings {
  readonly name: SecretEntryName;
  readonly value: ValueOrigin;
  readonly readers: readonly Consumer[];
  readonly writers: readonly Consumer[];
  readonly source?: SourcePlace;
}
