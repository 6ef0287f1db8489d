import { Arn } from '../../../model/arn';
import { listed } from '../detection-options';

/** A trail, made here or elsewhere. */
export interface ITrail {
  /** ARN of the trail. */
  readonly trailArn: string;
  /** Its bucket, and that of the bucket’s access logs: what `Detections.trailBucketChanged` keeps an eye on. */
  readonly bucketNames: readonly string[];
}

/** A trail that is there already. */
export interface ExistingTrailProps {
  /** ARN of the trail. */
  readonly trailArn: string;
  /** Names of its bucket and of that of the bucket’s access logs, if it has one. */
  readonly bucketNames: readonly string[];
}

/** @throws when the ARN is not that of a trail, or a bucket is malformed */
export function existingTrail({ trailArn, bucketNames }: ExistingTrailProps): ITrail {
  const { service, resource } = Arn.parse(trailArn);
  if (service !== 'cloudtrail' || !resource.startsWith('trail/')) {
    throw new Error(
      `\`trailArn\` must be arn:<partition>:cloudtrail:<region>:<account>:trail/<name>, got '${trailArn}'`,
    );
  }
  return { trailArn, bucketNames: listed('bucketNames', bucketNames, /^[a-z0-9.-]{3,63}$/) };
}
