import { OrganizationsResourcePolicy } from '@cdktf/provider-aws/lib/organizations-resource-policy';
import { Construct } from 'constructs';
import { AccountId } from '../../model/account-id';
import { request } from '../../model/policy/conditions';
import { PolicyDocument } from '../../model/policy/document';
import { Principal } from '../../model/policy/principal';
import { PolicyStatement } from '../../model/policy/statement';
import { AwsAccount } from '../accounts/aws-account';
import { recordSource } from '../synthesis/record-source';
import { refuse, validated } from '../synthesis/validation';

/** Types of policies whose management can be delegated here. */
export type DelegatedPolicyType = 'SERVICE_CONTROL_POLICY' | 'RESOURCE_CONTROL_POLICY' | 'TAG_POLICY';

/** To whom the policies of an organization are delegated. */
export interface PolicyDelegationProps {
  /** The member account, twelve digits. Its administrators can then change or detach every policy of these types. */
  readonly accountId: string;
  /** `o-…` */
  readonly organizationId: string;
  /** At least one. */
  readonly policyTypes: readonly DelegatedPolicyType[];
}

const LOOK = [
  'DescribeAccount',
  'DescribeEffectivePolicy',
  'DescribeOrganization',
  'DescribeOrganizationalUnit',
  'DescribePolicy',
  'ListAccounts',
  'ListAccountsForParent',
  'ListChildren',
  'ListOrganizationalUnitsForParent',
  'ListParents',
  'ListPolicies',
  'ListPoliciesForTarget',
  'ListRoots',
  'ListTagsForResource',
  'ListTargetsForPolicy',
];

const MANAGE = ['AttachPolicy', 'CreatePolicy', 'DeletePolicy', 'DetachPolicy', 'UpdatePolicy'];

/**
 * Lets a member account manage policies of the organization, so that nobody deploys guardrails from the management
 * account, which no guardrail binds. An organization has one such policy: the stack must be in the management account,
 * and nothing else may delegate. Enabling a type of policy stays with the management account.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html
 *
 * @example
 * new PolicyDelegation(stack, 'Policies', {
 *   accountId: '222222222222',
 *   organizationId: 'o-a1b2c3d4e5',
 *   policyTypes: ['SERVICE_CONTROL_POLICY', 'TAG_POLICY'],
 * });
 */
export class PolicyDelegation extends Construct {
  /** @throws when the account or organization is malformed, or no type is named */
  constructor(scope: Construct, id: string, props: PolicyDelegationProps) {
    super(scope, id);
    recordSource(this);
    if (!/^o-[a-z0-9]{10,32}$/.test(props.organizationId)) {
      refuse(this, `\`organizationId\` must be 'o-' and 10 to 32 letters or digits, got '${props.organizationId}'`);
    }
    if (props.policyTypes.length === 0) refuse(this, '`policyTypes` must name at least one, got none');
    const content = validated(this, () => this.document(props).minified());
    new OrganizationsResourcePolicy(this, 'Resource', { content });
  }

  private document({ accountId, organizationId, policyTypes }: PolicyDelegationProps): PolicyDocument {
    const { accountId: management, region } = AwsAccount.of(this);
    const { partition } = region;
    const principals = [Principal.account(partition, AccountId.of(accountId))];
    const arn = (resource: string) => `arn:${partition}:organizations::${management}:${resource}`;
    const nodes = ['root', 'ou', 'account'].map((kind) => arn(`${kind}/${organizationId}/*`));
    const policies = policyTypes.map((type) => arn(`policy/${organizationId}/${type.toLowerCase()}/*`));
    return new PolicyDocument([
      PolicyStatement.allow({ sid: 'LookAtOrganization', principals, actions: calls(LOOK), resources: ['*'] }),
      PolicyStatement.allow({
        sid: 'ManagePolicies',
        principals,
        actions: calls(MANAGE),
        resources: [...nodes, ...policies],
        conditions: [request('StringLikeIfExists', 'organizations:PolicyType', policyTypes)],
      }),
      // Not of accounts and units: access may go by their tags.
      PolicyStatement.allow({
        sid: 'TagPolicies',
        principals,
        actions: calls(['TagResource', 'UntagResource']),
        resources: policies,
      }),
    ]);
  }
}

function calls(names: readonly string[]): readonly string[] {
  return names.map((name) => `organizations:${name}`);
}
