import { TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';

const ID = 'SecretsReleasedRotations';

/**
 * Rotations that Terraform forgets without cancelling them, in a stack: to destroy one is to call CancelRotateSecret, also
 * where the rotation is that of the service which owns the secret.
 *
 * @see https://developer.hashicorp.com/terraform/language/block/removed
 */
export class ReleasedRotations extends Construct {
  static of(construct: IConstruct): ReleasedRotations {
    const stack = TerraformStack.of(construct);
    return (stack.node.tryFindChild(ID) as ReleasedRotations | undefined) ?? new ReleasedRotations(stack);
  }

  private readonly blocks: { readonly from: string; readonly lifecycle: { readonly destroy: false } }[] = [];

  private constructor(stack: TerraformStack) {
    super(stack, ID);
  }

  /** @param address of the rotation that was */
  forget(address: string): void {
    this.blocks.push({ from: address, lifecycle: { destroy: false } });
    TerraformStack.of(this).addOverride('removed', [...this.blocks]);
  }
}
