import type { ProviderTypes } from './provider-type';

/**
 * What the analyzer of an organization looks up, and the role that IAM Access Analyzer makes for itself.
 *
 * @see https://docs.aws.amazon.com/aws-managed-policy/latest/reference/IAMAccessAnalyzerFullAccess.html
 */
const OF_ORGANIZATION = [
  ...['iam:CreateServiceLinkedRole', 'organizations:DescribeOrganization'],
  ...['organizations:ListAWSServiceAccessForOrganization', 'organizations:ListDelegatedAdministrators'],
];

/**
 * What looks for access from outside.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsiamaccessanalyzer.html
 */
export const ACCESS_ANALYZER = {
  aws_accessanalyzer_analyzer: {
    arn: 'access-analyzer:R:A:analyzer/{analyzer_name}',
    kept: ['analyzer_name', 'type'],
    calls: {
      read: ['access-analyzer:GetAnalyzer', 'access-analyzer:ListTagsForResource'],
      create: ['access-analyzer:CreateAnalyzer', 'access-analyzer:TagResource', ...OF_ORGANIZATION],
      update: ['access-analyzer:TagResource', 'access-analyzer:UntagResource', 'access-analyzer:UpdateAnalyzer'],
      delete: ['access-analyzer:DeleteAnalyzer'],
    },
    addressed: [
      'access-analyzer:R:A:analyzer/{analyzer_name}',
      'iam::A:role/aws-service-role/access-analyzer.amazonaws.com/AWSServiceRoleForAccessAnalyzer',
    ],
    billed: 'nothing',
  },
  aws_accessanalyzer_archive_rule: {
    kept: ['analyzer_name', 'rule_name', 'filter'],
    calls: {
      read: ['access-analyzer:GetArchiveRule'],
      create: ['access-analyzer:CreateArchiveRule'],
      update: ['access-analyzer:UpdateArchiveRule'],
      delete: ['access-analyzer:DeleteArchiveRule'],
    },
    addressed: ['access-analyzer:R:A:analyzer/{analyzer_name}/archive-rule/{rule_name}'],
    billed: 'nothing',
  },
} satisfies ProviderTypes;
