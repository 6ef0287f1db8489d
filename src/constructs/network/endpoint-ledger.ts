import { TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { resourcesIn } from '../synthesis/resources-in';

const ID = 'SecretsEndpointLedger';

/**
 * Remembers which endpoints of an app belong to which security group. Whoever is let through the group alone would be
 * made before the endpoints are, and Secrets Manager calls a rotation function as soon as its rotation is made.
 */
export class EndpointLedger extends Construct {
  static of(construct: IConstruct): EndpointLedger {
    const { root } = construct.node;
    return (root.node.tryFindChild(ID) as EndpointLedger | undefined) ?? new EndpointLedger(root as Construct);
  }

  private readonly endpoints = new Map<string, IConstruct>();

  private constructor(root: Construct) {
    super(root, ID);
  }

  record(securityGroupId: string, endpoints: IConstruct): void {
    this.endpoints.set(securityGroupId, endpoints);
  }

  /**
   * What must exist before a client in the same stack can connect through the group: nothing for a group that was made
   * elsewhere. The stack of another group is deployed first, because the client refers to it.
   */
  before(client: IConstruct, securityGroupId: string): ReturnType<typeof resourcesIn> {
    const endpoints = this.endpoints.get(securityGroupId);
    if (endpoints === undefined || TerraformStack.of(endpoints) !== TerraformStack.of(client)) return [];
    return resourcesIn(endpoints);
  }
}
