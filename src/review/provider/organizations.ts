import type { ProviderTypes } from './provider-type';

/** The organization, its tree, and its policies. */
export const ORGANIZATIONS = {
  aws_organizations_organization: {
    computed: { id: '<id>', master_account_id: '<account, if known>', roots: [{ id: '<root>' }] },
    kept: ['roots', 'master_account_id', 'feature_set', 'enabled_policy_types'],
  },
  aws_organizations_organizational_unit: {
    computed: { id: '<id>' },
    kept: ['parent_id'],
  },
  aws_organizations_account: {
    computed: { id: '<id>' },
    kept: ['parent_id'],
  },
  aws_organizations_policy: {
    computed: { id: '<id>' },
    kept: ['type'],
    policy: 'content',
    calls: {
      read: ['organizations:DescribePolicy', 'organizations:ListTagsForResource'],
      create: ['organizations:CreatePolicy', 'organizations:TagResource'],
      update: ['organizations:UpdatePolicy', 'organizations:TagResource', 'organizations:UntagResource'],
      delete: ['organizations:DeletePolicy'],
    },
    addressed: ['organizations::A:policy/<id>'],
    billed: 'nothing',
  },
  aws_organizations_policy_attachment: {
    kept: ['policy_id', 'target_id'],
    calls: {
      read: ['organizations:ListPoliciesForTarget'],
      create: ['organizations:AttachPolicy'],
      delete: ['organizations:DetachPolicy'],
    },
    billed: 'nothing',
  },
  aws_organizations_resource_policy: {
    calls: {
      read: ['organizations:DescribeResourcePolicy'],
      create: ['organizations:PutResourcePolicy'],
      update: ['organizations:PutResourcePolicy'],
      delete: ['organizations:DeleteResourcePolicy'],
    },
    addressed: ['organizations::A:resourcepolicy/<id>'],
    billed: 'nothing',
  },
  'data.aws_organizations_organization': { computed: { id: '<id>', roots: [{ id: '<root>' }] } },
  'data.aws_organizations_organizational_unit': { computed: { id: '<id>' } },
} satisfies ProviderTypes;
