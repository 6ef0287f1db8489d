import { opaqueText } from '../../iam';
import { Region } from '../../model/region';
import type { WorldResource } from '../world/world-resource';

const NETWORK_RULES = ['ec2:R:A:security-group/{}', 'ec2:R:A:security-group-rule/{}'];
const ENDPOINT = ['vpc-endpoint/{}', 'vpc/{}', 'subnet/{}', 'security-group/{}'].map((kind) => `ec2:R:A:${kind}`);
const PERMISSION_SET = ['sso:::instance/{}', 'sso:::permissionSet/{}'];
const ASSIGNMENT = [...PERMISSION_SET, 'sso:::account/{}'];
const POLICY_AND_TARGET = ['policy', 'account', 'ou', 'root'].map((kind) => `organizations::A:${kind}/{}`);
const APPLICATION_STACK = 'cloudformation:R:A:stack/serverlessrepo-{name}/{}';
const MEMBER = ['organizations::A:account/{}'];

/**
 * What calls address, by action or else by Terraform type, where that is not the ARN of the resource itself. `R` is the
 * Region, `A` the account, `{x}` the attribute `x`, and `{}` something that AWS makes. A test holds the actions
 * against AWS's reference. Of a type's, those of the action's service count.
 */
const ADDRESSED: Readonly<Record<string, readonly string[]>> = {
  // With the transform that turns an application into a template: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-iam-template.html
  'cloudformation:CreateChangeSet': [APPLICATION_STACK, 'cloudformation:R:aws:transform/Serverless-2016-10-31'],
  'ec2:AuthorizeSecurityGroupEgress': NETWORK_RULES,
  'ec2:AuthorizeSecurityGroupIngress': NETWORK_RULES,
  'ec2:CreateSecurityGroup': ['ec2:R:A:security-group/{}', 'ec2:R:A:vpc/{}'],
  'ec2:CreateVpcEndpoint': ENDPOINT,
  'ec2:DeleteNetworkInterface': ['ec2:R:A:network-interface/{}'],
  'ec2:DetachNetworkInterface': ['ec2:R:A:network-interface/{}', 'ec2:R:A:instance/{}'],
  'ec2:ModifySecurityGroupRules': NETWORK_RULES,
  'ec2:ModifyVpcEndpoint': ENDPOINT,
  'ec2:RevokeSecurityGroupEgress': NETWORK_RULES,
  'ec2:RevokeSecurityGroupIngress': NETWORK_RULES,
  'organizations:AttachPolicy': POLICY_AND_TARGET,
  'organizations:DeregisterDelegatedAdministrator': MEMBER,
  'organizations:DetachPolicy': POLICY_AND_TARGET,
  'organizations:ListPoliciesForTarget': POLICY_AND_TARGET.slice(1),
  'organizations:PutResourcePolicy': ['organizations::A:resourcepolicy/{}'],
  'organizations:RegisterDelegatedAdministrator': MEMBER,
  'organizations:TagResource': ['organizations::A:policy/{}', 'organizations::A:resourcepolicy/{}'],
  'route53:AssociateVPCWithHostedZone': ['route53:::hostedzone/{}'],
  // With `:*` for everything but tags: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html
  aws_cloudwatch_log_group: ['logs:R:A:log-group:{name}', 'logs:R:A:log-group:{name}:{}'],
  aws_cloudwatch_event_target: ['events:R:A:rule/{rule}'],
  aws_lambda_permission: ['lambda:R:A:function:{function_name}'],
  aws_organizations_policy: ['organizations::A:policy/{}'],
  aws_organizations_resource_policy: ['organizations::A:resourcepolicy/{}'],
  aws_securityhub_organization_admin_account: ['securityhub:R:A:hub/default'],
  aws_serverlessapplicationrepository_cloudformation_stack: [
    APPLICATION_STACK,
    'serverlessrepo:{}:{}:{application_id}',
    's3:::awsserverlessrepo-changesets-{}/{}',
    's3:::secrets-manager-rotation-apps-{}/{}',
    // CloudFormation shortens the name of the stack in that of the role.
    'iam::A:role/serverlessrepo-{}',
    'lambda:R:A:function:{name}',
  ],
  aws_ssoadmin_account_assignment: ASSIGNMENT,
  aws_ssoadmin_instance_access_control_attributes: ['sso:::instance/{}'],
  aws_ssoadmin_permission_set: ASSIGNMENT,
  aws_ssoadmin_permission_set_inline_policy: ASSIGNMENT,
  aws_ssoadmin_permissions_boundary_attachment: ASSIGNMENT,
};

/** ARNs that a call for a resource addresses, as far as they are known before it exists; empty: its own. */
export function addressed(action: string, resource: WorldResource): readonly string[] {
  const [service] = action.split(':');
  const ofType = ADDRESSED[resource.type]?.filter((shape) => shape.startsWith(`${service}:`));
  const shapes = ADDRESSED[action] ?? ofType ?? [];
  return shapes.map((shape) => fill(shape, resource));
}

/** The ARN of a resource that has none in the world. */
export function someArn(action: string, resource: WorldResource): string {
  return fill(`${action.split(':')[0]}:R:A:{}`, resource);
}

/** @returns for instance `aws-cn`; `aws` where the Region is not known */
export function partitionOf({ region }: WorldResource): string {
  return region === undefined ? 'aws' : Region.of(region).partition;
}

function fill(shape: string, resource: WorldResource): string {
  const { account = '', region = '', attributes, id } = resource;
  // The key of an instance that is not known is written as a wildcard, which an ARN must not have.
  const plain = id.replaceAll(/[*?]/g, 'each');
  const filled = shape
    .replace(':R:', `:${region}:`)
    .replace(':A:', `:${account}:`)
    .replace(/\{(\w*)\}/g, (_, name: string) => String(attributes[name] ?? opaqueText(`${name || 'id'} of ${plain}`)));
  // Some attributes are names or ARNs, as Terraform takes both.
  const arn = /arn:.*/.exec(filled)?.[0];
  return arn ?? `arn:${partitionOf(resource)}:${filled}`;
}
