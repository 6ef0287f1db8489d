/**
 * Services with one endpoint for all Regions, and calls that only one Region answers. The keys and secrets of a Region
 * are not among them: AWS's own samples leave `kms:*` unbound.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_deny-requested-region.html
 * @see https://docs.aws.amazon.com/controltower/latest/controlreference/primary-region-deny-policy.html
 */
export const GLOBAL_SERVICES: readonly string[] = [
  'account:*',
  'acm:*',
  'artifact:*',
  'aws-marketplace:*',
  'aws-portal:*',
  'billing:*',
  'budgets:*',
  'ce:*',
  'chatbot:*',
  'cloudfront:*',
  'cloudtrail:LookupEvents',
  'consolidatedbilling:*',
  'cur:*',
  'ec2:DescribeRegions',
  'ecr-public:*',
  'freetier:*',
  'globalaccelerator:*',
  'health:*',
  'iam:*',
  'invoicing:*',
  'networkmanager:*',
  'notifications:*',
  'organizations:*',
  'payments:*',
  'pricing:*',
  'route53-recovery-cluster:*',
  'route53-recovery-control-config:*',
  'route53-recovery-readiness:*',
  'route53:*',
  'route53domains:*',
  's3:GetAccountPublicAccessBlock',
  's3:ListAllMyBuckets',
  's3:PutAccountPublicAccessBlock',
  'shield:*',
  'sts:*',
  'support:*',
  'tax:*',
  'trustedadvisor:*',
  'waf:*',
  'wafv2:*',
];
