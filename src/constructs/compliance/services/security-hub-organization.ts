import { SecurityhubConfigurationPolicy } from '@cdktf/provider-aws/lib/securityhub-configuration-policy';
import { SecurityhubConfigurationPolicyAssociation } from '@cdktf/provider-aws/lib/securityhub-configuration-policy-association';
import { SecurityhubFindingAggregator } from '@cdktf/provider-aws/lib/securityhub-finding-aggregator';
import { SecurityhubOrganizationConfiguration } from '@cdktf/provider-aws/lib/securityhub-organization-configuration';
import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { isText } from '../../../model/is-text';
import { AwsAccount } from '../../accounts/aws-account';
import { recordSource } from '../../synthesis/record-source';
import { refuse, validated } from '../../synthesis/validation';
import { type SecurityStandard, standardArn } from './security-standard';

/** How Security Hub is set up in the accounts of an organization. */
export type SecurityHubOrganizationProps =
  /** By one policy for all Regions of the stack, which also holds in accounts that are there already. */
  | {
      readonly kind: 'central';
      /** 1 to 128 letters, digits, `-`, `.`, `!`, `*` or `/`: the name of the policy. */
      readonly name: string;
      /** The root, units or accounts that the policy is for: `r-…`, `ou-…-…` or twelve digits. At least one. */
      readonly targets: readonly string[];
      /** At least one. Each check of a control costs. */
      readonly standards: readonly SecurityStandard[];
      /** Controls that are not judged, as `IAM.6`, each with its reason. @default - all controls are judged */
      readonly without?: Readonly<Record<string, string>>;
    }
  /** Only accounts that join are set up, in each Region of the stack apart: for an administrator that cannot do more. */
  | {
      readonly kind: 'local';
      /** Whether accounts that join get the standards that AWS turns on by default. @default false */
      readonly defaultStandards?: boolean;
      /** Why accounts are not set up centrally. */
      readonly reason: string;
    };

type Central = Extract<SecurityHubOrganizationProps, { kind: 'central' }>;
type Local = Exclude<SecurityHubOrganizationProps, Central>;

/**
 * Turns Security Hub on in the accounts of an organization, and brings the findings of all Regions of the stack into its
 * first one. The stack is in the account that Security Hub is delegated to, in which it must be on. Controls are judged by
 * AWS Config: where nothing records, they say nothing.
 *
 * What is destroyed goes back to local configuration, and accounts keep what they have.
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/central-configuration-intro.html
 *
 * @example
 * new SecurityHubOrganization(stack, 'SecurityHub', {
 *   kind: 'central', name: 'baseline', targets: ['r-a1b2'], standards: ['aws-foundational'],
 * });
 */
export class SecurityHubOrganization extends Construct {
  /** @throws when a name, target, standard or control is malformed, a reason is missing, or the stack has one Region alone */
  constructor(scope: Construct, id: string, props: SecurityHubOrganizationProps) {
    super(scope, id);
    recordSource(this);
    const aggregator = this.aggregate();
    if (props.kind === 'local') this.configureLocally(props, aggregator);
    else this.configureCentrally(props, aggregator);
  }

  private aggregate(): readonly ITerraformDependable[] {
    const { region, replicaRegions } = AwsAccount.of(this);
    const specifiedRegions = replicaRegions.map(({ name }) => name).sort();
    if (specifiedRegions.length === 0) return [];
    const provider = AwsAccount.of(this).provider(region);
    const linkingMode = 'SPECIFIED_REGIONS';
    return [new SecurityhubFindingAggregator(this, 'Aggregator', { provider, linkingMode, specifiedRegions })];
  }

  private configureLocally({ defaultStandards = false, reason }: Local, after: readonly ITerraformDependable[]): void {
    if (!isText(reason, /\S/)) refuse(this, '`reason` must say why accounts are not set up centrally');
    const account = AwsAccount.of(this);
    for (const region of account.regions) {
      new SecurityhubOrganizationConfiguration(this, region.name, {
        provider: account.provider(region),
        autoEnable: true,
        autoEnableStandards: defaultStandards ? 'DEFAULT' : 'NONE',
        dependsOn: [...after],
      });
    }
  }

  private configureCentrally(props: Central, aggregator: readonly ITerraformDependable[]): void {
    if (aggregator.length === 0) {
      refuse(this, "`kind` must be 'local' in a stack of one Region, got 'central', which links others: name them");
    }
    const configuration = new SecurityhubOrganizationConfiguration(this, 'Configuration', {
      autoEnable: false,
      autoEnableStandards: 'NONE',
      organizationConfiguration: { configurationType: 'CENTRAL' },
      dependsOn: [...aggregator],
    });
    const policyId = this.createPolicy(props, configuration).id;
    for (const targetId of this.targets(props)) {
      new SecurityhubConfigurationPolicyAssociation(this, `Target-${targetId}`, { policyId, targetId });
    }
  }

  private createPolicy({ name, standards, without = {} }: Central, after: ITerraformDependable) {
    if (!/^[A-Za-z0-9.!*/-]{1,128}$/.test(name)) {
      refuse(this, `\`name\` must be 1 to 128 letters, digits, -, ., !, * or /, got '${name}'`);
    }
    if (standards.length === 0) refuse(this, '`standards` must have at least one entry, got none');
    const { region } = AwsAccount.of(this);
    const arns = [...new Set(standards)].map((each) => validated(this, () => standardArn(each, region))).sort();
    return new SecurityhubConfigurationPolicy(this, 'Policy', {
      name,
      description: 'Standards and controls of the organization',
      configurationPolicy: {
        serviceEnabled: true,
        enabledStandardArns: arns,
        securityControlsConfiguration: { disabledControlIdentifiers: this.unjudged(without) },
      },
      dependsOn: [after],
    });
  }

  private unjudged(without: Readonly<Record<string, string>>): string[] {
    for (const [control, reason] of Object.entries(without)) {
      if (!/^[A-Za-z0-9]+\.\d+$/.test(control)) {
        refuse(this, `\`without\` must name controls as IAM.6, got '${control}'`);
      }
      if (!isText(reason, /\S/)) refuse(this, `\`without\` must say why ${control} is not judged`);
    }
    return Object.keys(without).sort();
  }

  private targets({ targets }: Central): readonly string[] {
    if (targets.length === 0) refuse(this, '`targets` must have at least one entry, got none');
    const other = targets.find((each) => !/^(r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|\d{12})$/.test(each));
    if (other !== undefined) refuse(this, `\`targets\` must be roots, units or accounts, got '${other}'`);
    return [...new Set(targets)].sort();
  }
}
