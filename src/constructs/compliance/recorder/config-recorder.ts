import { ConfigConfigurationRecorder } from '@cdktf/provider-aws/lib/config-configuration-recorder';
import { ConfigConfigurationRecorderStatus } from '@cdktf/provider-aws/lib/config-configuration-recorder-status';
import { ConfigDeliveryChannel } from '@cdktf/provider-aws/lib/config-delivery-channel';
import { IamServiceLinkedRole } from '@cdktf/provider-aws/lib/iam-service-linked-role';
import { Aspects, type ITerraformDependable, TerraformResource, TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import type { Region } from '../../../model/region';
import { AwsAccount } from '../../accounts/aws-account';
import { claimName } from '../../synthesis/claim-name';
import { recordSource } from '../../synthesis/record-source';
import { refuse, validated } from '../../synthesis/validation';
import { type RecordedResources, type RecordingGroup, recordingGroup } from './recorded-resources';

/** What is recorded, and where it goes. */
export interface ConfigRecorderProps {
  /** Name of the bucket, or a reference to it: that of a {@link ConfigStore} that names the account. */
  readonly bucketName: string;
  /** @default { kind: 'all' } */
  readonly resources?: RecordedResources;
  /**
   * Whether the account has the role `AWSServiceRoleForConfig` already, as one has in which AWS Config was ever on.
   *
   * @default false
   */
  readonly roleExists?: boolean;
  /** What must exist before the first delivery, such as the policy of the bucket. @default - nothing of the stack */
  readonly after?: readonly ITerraformDependable[];
}

/** AWS Config has one recorder and one channel in each Region, by this name. */
const NAME = 'default';
const SERVICE = 'config.amazonaws.com';

/**
 * Records the configuration of an account in each Region of the stack, for an account in which nothing records: AWS Config
 * has one recorder in a Region, and refuses a second one. Resources without a Region, such as roles, are recorded in the
 * first Region alone. Rules of the stack are made after it.
 *
 * @see https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html
 *
 * @example
 * new ConfigRecorder(stack, 'Recorder', { bucketName: 'example-configurations' });
 */
export class ConfigRecorder extends Construct {
  /** @throws when types are malformed or have no reason, or the stack has two recorders */
  constructor(
    scope: Construct,
    id: string,
    private readonly props: ConfigRecorderProps,
  ) {
    super(scope, id);
    recordSource(this);
    const { bucketName, roleExists = false } = props;
    if (bucketName === '') refuse(this, '`bucketName` must name a bucket, got an empty text');
    const account = AwsAccount.of(this);
    const role = roleExists ? [] : [this.createRole()];
    this.comeBeforeRules(account.regions.flatMap((region) => this.recordIn(region, role)));
  }

  /** Nothing is recorded in a Region that has nothing of what is named. */
  private recordIn(region: Region, role: readonly ITerraformDependable[]): ConfigConfigurationRecorderStatus[] {
    const { resources = { kind: 'all' } } = this.props;
    const home = region.name === AwsAccount.of(this).region.name;
    const group = validated(this, () => recordingGroup(resources, home));
    return group === undefined ? [] : [this.record(region, group, role)];
  }

  /** AWS Config takes no rule where there is no recorder. */
  private comeBeforeRules(started: readonly ConfigConfigurationRecorderStatus[]): void {
    const visit = (node: IConstruct) => {
      if (!TerraformResource.isTerraformResource(node)) return;
      if (node.terraformResourceType !== 'aws_config_config_rule') return;
      const before = started.map(({ terraformResourceType: type, friendlyUniqueId: id }) => `${type}.${id}`);
      node.dependsOn = [...new Set([...(node.dependsOn ?? []), ...before])];
    };
    Aspects.of(TerraformStack.of(this)).add({ visit });
  }

  private createRole(): IamServiceLinkedRole {
    return new IamServiceLinkedRole(this, 'Role', { awsServiceName: SERVICE });
  }

  private record(
    region: Region,
    recordingGroup: RecordingGroup,
    role: readonly ITerraformDependable[],
  ): ConfigConfigurationRecorderStatus {
    const account = AwsAccount.of(this);
    const { accountId } = account;
    const kind = 'recorder of AWS Config';
    claimName(this, { kind, property: 'scope', name: NAME, account: accountId.value, region: region.name });
    const scope = new Construct(this, region.name);
    const provider = account.provider(region);
    const { partition } = region;
    const recorder = new ConfigConfigurationRecorder(scope, 'Resource', {
      provider,
      name: NAME,
      roleArn: `arn:${partition}:iam::${accountId}:role/aws-service-role/${SERVICE}/AWSServiceRoleForConfig`,
      recordingGroup,
      dependsOn: [...role],
    });
    const { bucketName: s3BucketName, after = [] } = this.props;
    const channel = new ConfigDeliveryChannel(scope, 'Channel', {
      ...{ provider, name: NAME, s3BucketName },
      snapshotDeliveryProperties: { deliveryFrequency: 'TwentyFour_Hours' },
      dependsOn: [recorder, ...after],
    });
    // A recorder without a channel cannot be started.
    return new ConfigConfigurationRecorderStatus(scope, 'Status', {
      ...{ provider, name: recorder.name, isEnabled: true },
      dependsOn: [channel],
    });
  }
}
