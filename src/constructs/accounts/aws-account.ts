import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { type TerraformResource, TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { AccountId } from '../../model/account-id';
import type { Arn } from '../../model/arn';
import { isText } from '../../model/is-text';
import { Conditions } from '../../model/policy/conditions';
import { globalRegion, Region } from '../../model/region';
import { roleArn } from '../../model/role-arn';
import { DeletionGuard } from '../protection/deletion-guard';
import { refuse, validated } from '../synthesis/validation';
import { requireTerraformVersions } from './terraform-versions';

const ID = 'AwsAccount';

/** The account that a stack deploys into. */
export interface AwsAccountProps {
  /** Twelve digits. The provider refuses to work in any other account. */
  readonly accountId: string;
  /** The Region of the stack, such as `eu-central-1`. */
  readonly region: string;
  /**
   * Further Regions of the stack, in the same partition: one aliased provider each.
   *
   * @default - none
   */
  readonly replicaRegions?: readonly string[];
  /** Name of the role in the account that Terraform assumes, with its path if it has one. */
  readonly deploymentRole: string;
  /**
   * The organization (`o-…`) to which the account belongs. Secrets then refuse callers from anywhere else.
   *
   * @default - callers are not compared with an organization
   */
  readonly organizationId?: string;
  /**
   * Tags of every resource of the stack that can have tags.
   *
   * @default - `ManagedBy: cdktf-aws-secrets` alone
   */
  readonly tags?: Readonly<Record<string, string>>;
  /**
   * Whether a plan fails while a protected secret or key of the stack exists that the code no longer declares. It asks
   * AWS, in each Region of the stack, with `tag:GetResources`.
   *
   * @default { kind: 'on' }
   */
  readonly deletionGuard?: DeletionGuardChoice;
}

/** Whether undeclared secrets and keys are looked for. */
export type DeletionGuardChoice =
  | { readonly kind: 'on' }
  /** Whoever removes the code of a secret or key destroys it: for plans without credentials, or stacks without either. */
  | { readonly kind: 'off'; readonly reason: string };

/**
 * What a stack knows of its account: the providers of its Regions, which assume the deployment role and refuse any
 * other account, and the versions of Terraform and of the AWS provider.
 *
 * @example
 * AwsAccount.configure(stack, { accountId: '111111111111', region: 'eu-central-1', deploymentRole: 'deploy' });
 */
export class AwsAccount extends Construct {
  /**
   * Sets a stack up for one account. Call it once, before anything else is put into the stack.
   *
   * @throws when the stack is set up already, the account, a Region, the role or the organization is malformed, a Region is repeated, or partitions
   * are mixed
   *
   * @example
   * AwsAccount.configure(stack, {
   *   accountId: '111111111111',
   *   region: 'eu-central-1',
   *   replicaRegions: ['eu-west-1'],
   *   deploymentRole: 'deploy',
   * });
   */
  static configure(stack: TerraformStack, props: AwsAccountProps): AwsAccount {
    if (stack.node.tryFindChild(ID) !== undefined) {
      refuse(
        stack,
        '`stack` must be set up once, got a second AwsAccount.configure: give the first all that the stack needs',
      );
    }
    return new AwsAccount(stack, props);
  }

  /**
   * The account of the stack that a construct is in.
   *
   * @throws when the stack was not set up with {@link AwsAccount.configure}
   *
   * @example
   * const { accountId, region } = AwsAccount.of(stack);
   */
  static of(construct: IConstruct): AwsAccount {
    const stack = TerraformStack.of(construct);
    const account = stack.node.tryFindChild(ID);
    if (account === undefined) {
      return refuse(construct, `\`stack\` must know its account: call AwsAccount.configure(stack, {...}) first`);
    }
    return account as AwsAccount;
  }

  readonly accountId: AccountId;
  readonly region: Region;
  readonly replicaRegions: readonly Region[];
  readonly deploymentRole: Arn;
  readonly organizationId?: string;
  private readonly providers = new Map<string, AwsProvider>();
  private readonly tags: Readonly<Record<string, string>>;
  private readonly guard?: DeletionGuard;

  private constructor(stack: TerraformStack, props: AwsAccountProps) {
    super(stack, ID);
    this.accountId = validated(this, () => AccountId.of(props.accountId));
    this.region = validated(this, () => Region.of(props.region));
    this.replicaRegions = (props.replicaRegions ?? []).map((name) => this.replicaRegion(name));
    this.deploymentRole = validated(this, () =>
      roleArn({ partition: this.region.partition, account: this.accountId, name: props.deploymentRole }),
    );
    this.organizationId = this.organization(props.organizationId);
    this.tags = props.tags ?? {};
    for (const region of this.regions) this.createProvider(region);
    requireTerraformVersions(stack);
    this.guard = this.createGuard(props.deletionGuard ?? { kind: 'on' });
  }

  /** The Region of the stack, then its replica Regions. */
  get regions(): readonly Region[] {
    return [this.region, ...this.replicaRegions];
  }

  /**
   * The provider of one of the account's Regions.
   *
   * @throws when the account was not configured for the Region
   *
   * @example
   * const provider = AwsAccount.of(stack).provider(Region.of('eu-west-1'));
   */
  provider(region: Region): AwsProvider {
    const provider = this.providers.get(region.name);
    if (provider === undefined) {
      const known = this.regions.join(', ');
      return refuse(this, `\`replicaRegions\` must include '${region}' to use it, got ${known}: add it to AwsAccount`);
    }
    return provider;
  }

  /**
   * The provider of the Region where services without a Region and the console record what they do; made when it is
   * first asked for, unless the stack works there anyway.
   */
  get globalProvider(): AwsProvider {
    const region = globalRegion(this.region.partition);
    return this.providers.get(region.name) ?? this.createProvider(region);
  }

  /**
   * Tells the deletion guard of a secret or key that the stack declares.
   *
   * @example
   * AwsAccount.of(stack).declare(resource);
   */
  declare(resource: TerraformResource): void {
    this.guard?.declare(resource);
  }

  private createGuard(choice: DeletionGuardChoice): DeletionGuard | undefined {
    if (choice.kind === 'on') {
      return new DeletionGuard(this, 'DeletionGuard', {
        regions: this.regions,
        provider: (region) => this.provider(region),
      });
    }
    if (!isText(choice.reason, /\S/)) refuse(this, '`deletionGuard` must have a reason when it is off');
    return undefined;
  }

  /** A mistyped organization would shut every caller out, so its shape is checked. */
  private organization(id: string | undefined): string | undefined {
    if (id !== undefined) validated(this, () => Conditions.organization(id));
    return id;
  }

  private replicaRegion(name: string): Region {
    const region = validated(this, () => Region.of(name));
    if (region.name === this.region.name) {
      refuse(this, `\`replicaRegions\` must not contain the Region of the stack, got '${name}'`);
    }
    if (region.partition !== this.region.partition) {
      refuse(this, `\`replicaRegions\` must stay in partition ${this.region.partition}, got '${name}'`);
    }
    return region;
  }

  private createProvider(region: Region): AwsProvider {
    if (this.providers.has(region.name)) {
      refuse(this, `\`replicaRegions\` must name each Region once, got '${region}' twice`);
    }
    const primary = region.name === this.region.name;
    const provider = new AwsProvider(this, primary ? 'Provider' : `Provider-${region}`, {
      ...(!primary && { alias: region.name.replaceAll('-', '_') }),
      region: region.name,
      allowedAccountIds: [this.accountId.value],
      assumeRole: [{ roleArn: this.deploymentRole.toString(), sessionName: 'cdktf-aws-secrets' }],
      defaultTags: [{ tags: { ManagedBy: 'cdktf-aws-secrets', ...this.tags } }],
    });
    this.providers.set(region.name, provider);
    return provider;
  }
}
