import { DataAwsResourcegroupstaggingapiResources } from '@cdktf/provider-aws/lib/data-aws-resourcegroupstaggingapi-resources';
import type { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { type TerraformElement, TerraformLocal, type TerraformResource, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { DELETION_PROTECTION_TAG, deletionProtectionValue } from '../../model/deletion-protection';
import type { Region } from '../../model/region';
import { LateText } from '../synthesis/late-text';
import { validated } from '../synthesis/validation';
import { refuseUndeclaredKeys } from './undeclared-keys';
import { refuseUndeclaredSecrets } from './undeclared-secrets';

/** Where the guard looks. */
export interface DeletionGuardProps {
  /** The Region of the stack, then its replica Regions. */
  readonly regions: readonly Region[];
  readonly provider: (region: Region) => AwsProvider;
}

/**
 * Fails every plan of a stack while a protected secret or key of the stack exists that the code no longer declares.
 * Terraform's own `prevent_destroy` cannot do this: it goes together with the block that has it. AWS is asked for what
 * carries the stack's tag, so that no record can be older than the code, and the guard stays when the last secret goes.
 *
 * @see https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
 */
export class DeletionGuard extends Construct {
  private readonly declared: TerraformResource[] = [];
  private readonly declaredValues: TerraformLocal;

  constructor(scope: Construct, id: string, { regions, provider }: DeletionGuardProps) {
    super(scope, id);
    this.declaredValues = new TerraformLocal(
      this,
      'Declared',
      LateText.of(() => `$\{${JSON.stringify(this.values())}}`),
    );
    for (const [index, region] of regions.entries()) this.watch(region, provider(region), index === 0);
  }

  /** Records a secret or key that the code declares, whether it is protected or not. */
  declare(resource: TerraformResource): void {
    this.declared.push(resource);
  }

  /** In replica Regions there are only keys to find: replicas of secrets go with their secret. */
  private watch(region: Region, provider: AwsProvider, primary: boolean): void {
    const scope = new Construct(this, region.name);
    const found = new DataAwsResourcegroupstaggingapiResources(scope, 'Protected', {
      provider,
      resourceTypeFilters: [...(primary ? ['secretsmanager:secret'] : []), 'kms:key'],
      tagFilter: [{ key: DELETION_PROTECTION_TAG }],
    });
    const undeclared = (service: string) => LateText.of(() => `$\{${this.undeclaredIn(found, service)}}`);
    if (primary) {
      const secrets = new TerraformLocal(scope, 'UndeclaredSecrets', undeclared('secretsmanager'));
      refuseUndeclaredSecrets(scope, { provider, undeclared: `local.${secrets.friendlyUniqueId}` });
    }
    const keys = new TerraformLocal(scope, 'UndeclaredKeys', undeclared('kms'));
    refuseUndeclaredKeys(scope, { provider, undeclared: `local.${keys.friendlyUniqueId}` });
  }

  /**
   * An expression for a map: ARNs of protected resources of the stack that it does not declare, with their addresses.
   */
  private undeclaredIn(found: TerraformElement, service: string): string {
    const list = `data.aws_resourcegroupstaggingapi_resources.${found.friendlyUniqueId}.resource_tag_mapping_list`;
    const tag = `entry.tags["${DELETION_PROTECTION_TAG}"]`;
    const conditions = [
      `split(":", entry.resource_arn)[2] == "${service}"`,
      `startswith(${tag}, ${JSON.stringify(`${TerraformStack.of(this).node.path}/`)})`,
      `!contains(local.${this.declaredValues.friendlyUniqueId}, ${tag})`,
    ];
    return `{ for entry in ${list} : entry.resource_arn => ${tag} if ${conditions.join(' && ')} }`;
  }

  /** The tag's values of all that is declared. */
  private values(): readonly string[] {
    return [...new Set(this.declared.flatMap((resource) => protectionValues(resource)))].sort();
  }
}

/** The tag's value of a resource, read when the stacks are written: until then its address can change. */
export function protectionTag(resource: () => TerraformResource): Record<string, string> {
  return { [DELETION_PROTECTION_TAG]: LateText.of(() => protectionValues(resource())[0] as string) };
}

/** The value for a resource's address; and that for the address from which it is being moved. */
function protectionValues(resource: TerraformResource): readonly string[] {
  const stack = TerraformStack.of(resource).node.path;
  const move = resource.hasResourceMove();
  const addresses = [`${resource.terraformResourceType}.${resource.friendlyUniqueId}`];
  if (move !== undefined && 'from' in move) addresses.push(move.from);
  return addresses.map((address) => validated(resource, () => deletionProtectionValue(stack, address)));
}
