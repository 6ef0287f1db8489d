/**
 * How long nobody can delete what a trail recorded.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html
 *
 * @example
 * const { mode, days } = TrailRetention.compliance({ days: 2557 });
 */
export class TrailRetention {
  /**
   * Nobody can delete it, the root user included, and nobody can shorten the time.
   *
   * @throws when the days are no whole number from 1 to 36500
   *
   * @example
   * const retention = TrailRetention.compliance({ days: 2557 });
   */
  static compliance({ days }: { readonly days: number }): TrailRetention {
    return new TrailRetention('COMPLIANCE', days);
  }

  /**
   * Only who may bypass it can delete it, or shorten the time: for environments that are removed again.
   *
   * @throws when the days are no whole number from 1 to 36500
   *
   * @example
   * const retention = TrailRetention.governance({ days: 30 });
   */
  static governance({ days }: { readonly days: number }): TrailRetention {
    return new TrailRetention('GOVERNANCE', days);
  }

  private constructor(
    readonly mode: 'COMPLIANCE' | 'GOVERNANCE',
    readonly days: number,
  ) {
    if (!Number.isInteger(days) || days < 1 || days > 36_500) {
      throw new Error(`\`days\` must be a whole number from 1 to 36500, got ${days}`);
    }
  }
}
