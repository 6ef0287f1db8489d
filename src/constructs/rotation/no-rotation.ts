import { isDay } from '../../model/day';
import type { IRotation } from './i-rotation';

/** Why a secret is not rotated. */
export interface NoRotationProps {
  /**
   * Why not, for auditors: 10 to 256 letters, digits, spaces or `_.:/=+-@`, because it becomes the tag
   * `RotationReason`.
   */
  readonly reason: string;
  /** The day on which somebody must ask again, ISO 8601: `2027-06-30`. The tag `RotationReviewBy`. */
  readonly reviewBy: string;
}

const REASON = /^[\p{L}\p{N}\p{Z}_.:/=+\-@]{10,256}$/u;

/** No rotation, for a reason that is reviewed. Whether the day has passed is for a review to say: synthesis has no clock. */
export class NoRotation implements IRotation {
  readonly strategy = 'none';

  constructor(private readonly props: NoRotationProps) {}

  tags(): Readonly<Record<string, string>> {
    const { reason, reviewBy } = this.props;
    if (!REASON.test(reason)) {
      throw new Error(
        `\`reason\` must be 10 to 256 letters, digits, spaces or _.:/=+-@, because it becomes a tag, got '${reason}'`,
      );
    }
    if (!isDay(reviewBy)) {
      throw new Error(`\`reviewBy\` must be a day in ISO 8601 such as '2027-06-30', got '${reviewBy}'`);
    }
    return { RotationReason: reason, RotationReviewBy: reviewBy };
  }

  bind(): void {
    // Nothing rotates: that is the point.
  }
}
