import type { DetectionTuning } from '../../constructs/detection/carrier/tuning';
import type { TrailQueriesProps } from '../../constructs/detection/queries/trail-queries-props';
import type { ExistingTrailProps } from '../../constructs/detection/trail/i-trail';
import type { OrganizationTrailProps } from '../../constructs/detection/trail/organization-trail';
import type { TrailDetection } from '../../constructs/detection/trail-detection';
import type { Environment } from './environment';
import type { OrganizationFindings, OrganizationRules } from './organization-findings';

/** What is looked for in the trail, beside what single events show. */
export interface TrailDetectionsChoice {
  readonly detections: readonly TrailDetection[];
  /** Environments whose grants say who can read: reads by others are told. @default - none */
  readonly grantsOf?: readonly Environment[];
  /** Further roles that a detection leaves out, by the id of the detection. @default - none */
  readonly tuning?: Readonly<Record<string, DetectionTuning>>;
  /** Whether the table of what was seen is protected from deletion. @default true */
  readonly deletionProtection?: boolean;
}

/** What is asked of the trail. */
export interface TrailQuestions extends Omit<TrailQueriesProps, 'trail' | 'keyPrefix' | 'owner'> {
  /**
   * What is looked for in it, and told to the environment of `reportedTo`, whose audit account and primary Region are
   * then those of the trail.
   *
   * @default - nothing
   */
  readonly detections?: TrailDetectionsChoice;
}

/** The trail that records all accounts: one that is made, or one that is there, such as that of AWS Control Tower. */
export type TrailChoice =
  | ({
      readonly kind: 'made';
      /** What is asked of it in Athena. @default - nothing */
      readonly queries?: TrailQuestions;
    } & Pick<OrganizationTrailProps, 'name' | 'bucketName' | 'retention' | 'owner'>)
  | ({ readonly kind: 'existing' } & ExistingTrailProps);

/** How the organization records what happens, and who is told of the management account. */
export interface OrganizationAudit {
  /** Made in the account to which `delegated` gives CloudTrail, or else in the management account. */
  readonly trail: TrailChoice;
  /** An environment with detections. It is told what happens in the management account, which is in no environment. */
  readonly reportedTo: Environment;
  /** What AWS Config judges every account by: the stack `org-audit-configuration`. @default - nothing */
  readonly rules?: OrganizationRules;
  /** Security Hub, GuardDuty and IAM Access Analyzer: the stack `org-audit-findings`. @default - they are not touched */
  readonly findings?: OrganizationFindings;
}
