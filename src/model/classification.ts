import { isText } from './is-text';

/** What a class of secrets demands. */
export interface ClassificationProps {
  /** The value of the tag `DataClassification`: 1 to 64 characters of `a-z 0-9 -`. */
  readonly name: string;
  /** Shortest and longest time between two rotations, in days: 1 to 999, `min` at most `max`. */
  readonly rotationDays: { readonly min: number; readonly max: number };
  /** Days for which a deleted secret can be restored: 7 to 30. */
  readonly recoveryWindowDays: number;
  /**
   * Whether a secret may go without rotation, for a stated reason.
   *
   * @default false
   */
  readonly mayGoUnrotated?: boolean;
}

/**
 * How sensitive a secret is, with the bounds that follow from it.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteSecret.html
 *
 * @example
 * const sealed = Classification.of({
 *   name: 'sealed',
 *   rotationDays: { min: 1, max: 7 },
 *   recoveryWindowDays: 30,
 * });
 */
export class Classification {
  /** Credentials whose loss is an incident: rotated every 15 to 30 days, restorable for 30 days. */
  static readonly highRisk = Classification.of({
    name: 'high-risk',
    rotationDays: { min: 15, max: 30 },
    recoveryWindowDays: 30,
  });

  /** Everything else: rotated every 60 to 90 days, or for a stated reason not at all; restorable for 14 days. */
  static readonly standard = Classification.of({
    name: 'standard',
    rotationDays: { min: 60, max: 90 },
    recoveryWindowDays: 14,
    mayGoUnrotated: true,
  });

  /**
   * A class of your own.
   *
   * @throws when the name, the rotation bounds or the recovery window break the ranges of {@link ClassificationProps}
   */
  static of(props: ClassificationProps): Classification {
    if (!isText(props.name, /^[a-z0-9-]{1,64}$/)) {
      throw new Error(`\`name\` of a classification must be 1 to 64 characters of a-z 0-9 -, got '${props.name}'`);
    }
    requireBounds(props);
    requireRecoveryWindow(props.name, props.recoveryWindowDays);
    return new Classification(props.name, props.rotationDays, props.recoveryWindowDays, props.mayGoUnrotated ?? false);
  }

  private constructor(
    readonly name: string,
    readonly rotationDays: { readonly min: number; readonly max: number },
    readonly recoveryWindowDays: number,
    readonly mayGoUnrotated: boolean,
  ) {}
}

function requireBounds({ name, rotationDays }: ClassificationProps): void {
  const { min, max } = rotationDays ?? {};
  if (!Number.isInteger(min) || !Number.isInteger(max) || min < 1 || max > 999 || min > max) {
    throw new Error(
      `\`rotationDays\` of classification '${name}' must be whole days with 1 <= min <= max <= 999, got ${JSON.stringify(rotationDays)}`,
    );
  }
}

function requireRecoveryWindow(name: string, days: number): void {
  if (!Number.isInteger(days) || days < 7 || days > 30) {
    throw new Error(
      `\`recoveryWindowDays\` of classification '${name}' must be 7 to 30, got ${days}: a secret deleted without a window cannot be restored`,
    );
  }
}
