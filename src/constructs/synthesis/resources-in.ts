import { TerraformResource } from 'cdktf';
import type { IConstruct } from 'constructs';

/** The Terraform resources of a construct and of everything in it: for `dependsOn`. */
export function resourcesIn(construct: IConstruct): readonly TerraformResource[] {
  return construct.node.findAll().filter((node) => TerraformResource.isTerraformResource(node));
}
