import type { ProviderTypes } from './provider-type';

const CONFIGURE = ['guardduty:DescribeOrganizationConfiguration', 'guardduty:UpdateOrganizationConfiguration'];
const DESTINATION = 'guardduty:DescribePublishingDestination';

/**
 * How GuardDuty works in an organization. The provider’s delete of the configuration and of its features calls nothing.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonguardduty.html
 */
export const GUARDDUTY = {
  'data.aws_guardduty_detector': {
    calls: { read: ['guardduty:ListDetectors', 'guardduty:GetDetector'] },
    addressed: ['guardduty:R:A:detector/<id>'],
    billed: 'nothing',
  },
  aws_guardduty_organization_configuration: {
    kept: ['auto_enable_organization_members', 'detector_id'],
    calls: { read: ['guardduty:DescribeOrganizationConfiguration'], create: CONFIGURE, update: CONFIGURE },
    billed: 'usage',
  },
  aws_guardduty_organization_configuration_feature: {
    kept: ['name', 'auto_enable', 'detector_id'],
    calls: { read: ['guardduty:DescribeOrganizationConfiguration'], create: CONFIGURE, update: CONFIGURE },
    billed: 'usage',
  },
  aws_guardduty_publishing_destination: {
    kept: ['destination_arn', 'kms_key_arn', 'detector_id'],
    calls: {
      read: [DESTINATION],
      create: ['guardduty:CreatePublishingDestination', DESTINATION],
      update: ['guardduty:UpdatePublishingDestination', DESTINATION],
      delete: ['guardduty:DeletePublishingDestination'],
    },
    addressed: ['guardduty:R:A:detector/<id>/publishingdestination/<destination>'],
    billed: 'usage',
  },
} satisfies ProviderTypes;
