import type { TrailQueriesProps } from '../../constructs/detection/queries/trail-queries-props';
import type { ExistingTrailProps } from '../../constructs/detection/trail/i-trail';
import type { OrganizationTrailProps } from '../../constructs/detection/trail/organization-trail';
import type { Environment } from './environment';

/** The trail that records all accounts: one that is made, or one that is there, such as that of AWS Control Tower. */
export type TrailChoice =
  | ({
      readonly kind: 'made';
      /** What is asked of it in Athena. @default - nothing */
      readonly queries?: Omit<TrailQueriesProps, 'trail' | 'keyPrefix' | 'owner'>;
    } & Pick<OrganizationTrailProps, 'name' | 'bucketName' | 'retention' | 'owner'>)
  | ({ readonly kind: 'existing' } & ExistingTrailProps);

/** How the organization records what happens, and who is told of the management account. */
export interface OrganizationAudit {
  /** Made in the account to which `delegated` gives CloudTrail, or else in the management account. */
  readonly trail: TrailChoice;
  /** An environment with detections. It is told what happens in the management account, which is in no environment. */
  readonly reportedTo: Environment;
}
