import { isOf, KNOWN_TYPES, typesWith } from '../../provider/known-types';
import type { PolicyKind } from '../../world/world-policy';
import { type Block, textOf } from '../block/block';
import type { Blocks } from './blocks';
import type { PolicyReader } from './policy-reader';

/** Reads the policies of other resources, and managed policies that are attached to nothing. */
export function readOtherPolicies(blocks: Blocks, policies: PolicyReader): void {
  const read = new Set(policies.policies.map(({ policy }) => policy.name));
  for (const type of typesWith(({ policy }) => policy !== undefined)) {
    const { policy: attribute = '' } = KNOWN_TYPES[type];
    for (const block of blocks.of(type)) {
      const document = block.get(attribute);
      const kind = kindOf(block);
      if (document === undefined || document === null || document === '' || read.has(block.id)) continue;
      if (kind !== undefined) policies.read({ block, attribute, kind }, document, [block.id]);
    }
  }
}

/** Nothing for what is not a policy of access, such as a tag policy. */
function kindOf(block: Block): PolicyKind | undefined {
  if (isOf(block, 'aws_iam_policy')) return 'identity';
  if (isOf(block, 'aws_vpc_endpoint', 'aws_vpc_endpoint_policy')) return 'endpoint';
  if (!isOf(block, 'aws_organizations_policy')) return 'other';
  switch (textOf(block, 'type') || 'SERVICE_CONTROL_POLICY') {
    case 'SERVICE_CONTROL_POLICY':
      return 'service-control';
    case 'RESOURCE_CONTROL_POLICY':
      return 'resource-control';
    default:
      return undefined;
  }
}
