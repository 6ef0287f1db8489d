import { DataAwsGuarddutyDetector } from '@cdktf/provider-aws/lib/data-aws-guardduty-detector';
import { GuarddutyOrganizationConfiguration } from '@cdktf/provider-aws/lib/guardduty-organization-configuration';
import { GuarddutyOrganizationConfigurationFeature } from '@cdktf/provider-aws/lib/guardduty-organization-configuration-feature';
import { GuarddutyPublishingDestination } from '@cdktf/provider-aws/lib/guardduty-publishing-destination';
import { Construct } from 'constructs';
import type { Region } from '../../../model/region';
import { AwsAccount } from '../../accounts/aws-account';
import { recordSource } from '../../synthesis/record-source';
import { refuse } from '../../synthesis/validation';

/** What GuardDuty can also look at; each costs by what it looks at. */
export type GuardDutyFeature =
  | 'EBS_MALWARE_PROTECTION'
  | 'EKS_AUDIT_LOGS'
  | 'LAMBDA_NETWORK_LOGS'
  | 'RDS_LOGIN_EVENTS'
  | 'RUNTIME_MONITORING'
  | 'S3_DATA_EVENTS';

/** What GuardDuty looks at in the accounts of an organization. */
export interface GuardDutyOrganizationProps {
  /**
   * Beside what GuardDuty always looks at: CloudTrail, network flows and DNS queries. A feature that is left out
   * stays as it is.
   *
   * @default - none
   */
  readonly features?: readonly GuardDutyFeature[];
  /**
   * Where findings are kept for longer than 90 days: a bucket, and the key in its Region with which GuardDuty encrypts.
   * Their policies must admit `guardduty.amazonaws.com` for this account.
   *
   * @default - nowhere else
   * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html
   */
  readonly destination?: { readonly bucketArn: string; readonly keyArn: string };
}

/**
 * Turns GuardDuty on in all accounts of an organization, those that join among them, in each Region of the stack. The
 * stack is in the account that GuardDuty is delegated to: AWS turns it on there, so that its detector is looked up.
 *
 * To destroy it calls nothing: GuardDuty stays on, and accounts that join still get it. Turn it off by hand, if ever.
 *
 * @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_organizations.html
 *
 * @example
 * new GuardDutyOrganization(stack, 'GuardDuty', { features: ['LAMBDA_NETWORK_LOGS', 'RDS_LOGIN_EVENTS'] });
 */
export class GuardDutyOrganization extends Construct {
  /** @throws when a feature comes twice, or the ARN of a bucket or key is malformed */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: GuardDutyOrganizationProps = {},
  ) {
    super(scope, id);
    recordSource(this);
    this.requireFeatures();
    this.requireDestination();
    for (const region of AwsAccount.of(this).regions) this.configure(region);
  }

  private requireFeatures(): void {
    const { features = [] } = this.props;
    const twice = features.find((each, index) => features.indexOf(each) !== index);
    if (twice !== undefined) refuse(this, `\`features\` must name each once, got '${twice}' twice`);
  }

  private requireDestination(): void {
    const { destination } = this.props;
    if (destination === undefined) return;
    const { bucketArn, keyArn } = destination;
    if (!/^arn:[\w-]+:s3:::[a-z0-9.-]{3,63}$/.test(bucketArn)) {
      refuse(this, `\`bucketArn\` must be the ARN of a bucket, got '${bucketArn}'`);
    }
    if (!/^arn:[\w-]+:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/.test(keyArn)) {
      refuse(this, `\`keyArn\` must be the ARN of a key, got '${keyArn}'`);
    }
  }

  private configure(region: Region): void {
    const { features = [], destination } = this.props;
    const scope = new Construct(this, region.name);
    const provider = AwsAccount.of(this).provider(region);
    const detectorId = new DataAwsGuarddutyDetector(scope, 'Detector', { provider }).id;
    const configuration = new GuarddutyOrganizationConfiguration(scope, 'Resource', {
      ...{ provider, detectorId },
      autoEnableOrganizationMembers: 'ALL',
    });
    for (const name of features) {
      new GuarddutyOrganizationConfigurationFeature(scope, name, {
        ...{ provider, detectorId, name },
        autoEnable: 'ALL',
        dependsOn: [configuration],
      });
    }
    if (destination === undefined) return;
    const { bucketArn: destinationArn, keyArn: kmsKeyArn } = destination;
    new GuarddutyPublishingDestination(scope, 'Destination', { provider, detectorId, destinationArn, kmsKeyArn });
  }
}
