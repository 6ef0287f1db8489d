import type { ProviderTypes } from './provider-type';

/**
 * What the trail of an organization needs beside CloudTrail. Trusted access is there already: CloudTrail refuses the
 * trail where it is not, and enables nothing.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-an-organizational-trail-prepare.html
 */
const OF_ORGANIZATION = [
  ...['iam:CreateServiceLinkedRole', 'iam:GetRole'],
  ...['organizations:DescribeOrganization', 'organizations:ListAccounts'],
  'organizations:ListAWSServiceAccessForOrganization',
].map((action) => ({ action, with: 'is_organization_trail' }));

/** What records what is done. */
export const CLOUDTRAIL = {
  aws_cloudtrail: {
    kept: ['is_multi_region_trail', 'is_organization_trail', 'enable_log_file_validation', 's3_bucket_name', 'name'],
    arn: 'cloudtrail:R:A:trail/{name}',
    calls: {
      read: [
        ...['cloudtrail:DescribeTrails', 'cloudtrail:GetEventSelectors', 'cloudtrail:GetInsightSelectors'],
        ...['cloudtrail:GetTrailStatus', 'cloudtrail:ListTags'],
      ],
      create: [
        ...['cloudtrail:AddTags', 'cloudtrail:CreateTrail', 'cloudtrail:PutEventSelectors', 'cloudtrail:StartLogging'],
        ...OF_ORGANIZATION,
      ],
      update: [
        ...['cloudtrail:AddTags', 'cloudtrail:PutEventSelectors', 'cloudtrail:RemoveTags', 'cloudtrail:StartLogging'],
        ...['cloudtrail:StopLogging', 'cloudtrail:UpdateTrail'],
        ...OF_ORGANIZATION,
      ],
      delete: ['cloudtrail:DeleteTrail'],
    },
    addressed: ['iam::A:role/aws-service-role/cloudtrail.amazonaws.com/AWSServiceRoleForCloudTrail'],
    billed: 'usage',
  },
} satisfies ProviderTypes;
