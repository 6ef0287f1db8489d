import type { PolicyKind } from '../../world/world-policy';
import { type Block, textOf } from '../block/block';
import type { Blocks } from './blocks';
import type { PolicyReader } from './policy-reader';

/** Types with a policy of their own that access to secrets does not follow from, and that rules look at. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  aws_s3_bucket_policy: 'policy',
  aws_sns_topic: 'policy',
  aws_sns_topic_policy: 'policy',
  aws_sqs_queue: 'policy',
  aws_sqs_queue_policy: 'policy',
  aws_cloudwatch_event_bus_policy: 'policy',
  aws_cloudwatch_log_resource_policy: 'policy_document',
  aws_ecr_repository_policy: 'policy',
  aws_dynamodb_resource_policy: 'policy',
  aws_vpc_endpoint: 'policy',
  aws_vpc_endpoint_policy: 'policy',
  aws_organizations_policy: 'content',
};

/** Reads the policies of other resources, and managed policies that are attached to nothing. */
export function readOtherPolicies(blocks: Blocks, policies: PolicyReader): void {
  const read = new Set(policies.policies.map(({ policy }) => policy.name));
  for (const [type, attribute] of [...Object.entries(ATTRIBUTES), ['aws_iam_policy', 'policy'] as const]) {
    for (const block of blocks.of(type)) {
      const document = block.get(attribute);
      const kind = kindOf(block);
      if (document === undefined || document === null || document === '' || read.has(block.id)) continue;
      if (kind !== undefined) policies.read({ block, attribute, kind }, document, [block.id]);
    }
  }
}

/** Nothing for what is no policy of access, such as a tag policy. */
function kindOf(block: Block): PolicyKind | undefined {
  if (block.type === 'aws_iam_policy') return 'identity';
  if (block.type.startsWith('aws_vpc_endpoint')) return 'endpoint';
  if (block.type !== 'aws_organizations_policy') return 'other';
  switch (textOf(block, 'type') || 'SERVICE_CONTROL_POLICY') {
    case 'SERVICE_CONTROL_POLICY':
      return 'service-control';
    case 'RESOURCE_CONTROL_POLICY':
      return 'resource-control';
    default:
      return undefined;
  }
}
