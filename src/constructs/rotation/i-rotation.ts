import type { ITerraformDependable } from 'cdktf';
import type { Construct, IConstruct } from 'constructs';
import type { RotationSchedule } from '../../model/rotation-schedule';
import type { ISecret } from '../access/i-secret';

/** A secret whose full ARN Terraform knows. */
export type SecretWithArn = ISecret & { readonly secretArn: string };

/** The secret that is rotated. */
export interface RotationTarget {
  readonly secret: SecretWithArn;
  /** What must exist before the first rotation: the value. */
  readonly after: readonly ITerraformDependable[];
  /** Fields of the value that are not secret. @default - nothing is known of the value */
  readonly knownFields?: Readonly<Record<string, unknown>>;
  /** Whether the secret has a value to rotate, or undefined when nobody knows. */
  readonly valueExists: boolean | undefined;
  /** Whether the secret was made elsewhere, by the service whose credential it is. */
  readonly imported: boolean;
}

/** How a secret is rotated. Made by {@link Rotation}. */
export interface IRotation {
  /** The word for it in the tag `RotationStrategy`. */
  readonly strategy: string;
  /** @default - the secret is not rotated */
  readonly schedule?: RotationSchedule;
  /**
   * Tags of the secret that tell people and the commands of this package how it is rotated.
   *
   * @throws when what they say breaks its rule
   */
  tags(): Readonly<Record<string, string>>;
  /**
   * The ARN of the function that rotates a secret, known before it is made.
   *
   * @default - no function rotates it
   */
  functionArn?(secret: IConstruct, secretName: string): string;
  /**
   * Creates what rotates the secret.
   *
   * @param scope the secret
   */
  bind(scope: Construct, target: RotationTarget): void;
}
