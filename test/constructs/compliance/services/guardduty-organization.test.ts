import { App } from 'cdktf';
import { GuardDutyOrganization, type GuardDutyOrganizationProps } from '../../../../src';
import { complianceStack } from '../../../helpers/synth/compliance/stacks';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, synth } from '../../../helpers/synth/synth';

const synthesized = (props?: GuardDutyOrganizationProps) =>
  synth((app) => void new GuardDutyOrganization(complianceStack(app), 'GuardDuty', props))('compliance');
const bucketArn = 'arn:aws:s3:::example-findings';
const keyArn = 'arn:aws:kms:eu-central-1:333333333333:key/1a2b3c4d-0000-4000-8000-000000000000';

test('every account has GuardDuty in each Region, with the detector that AWS has made in this one', () => {
  const stack = synthesized();
  const configurations = resources(stack, 'aws_guardduty_organization_configuration');
  expect(Object.keys(configurations)).toEqual(['GuardDuty/eu-central-1/Resource', 'GuardDuty/eu-west-1/Resource']);
  expect(configurations['GuardDuty/eu-west-1/Resource']).toMatchObject({
    provider: 'aws.eu_west_1',
    auto_enable_organization_members: 'ALL',
    detector_id: expect.stringMatching(/^\${data\.aws_guardduty_detector\./),
  });
  for (const type of ['detector', 'organization_configuration_feature', 'publishing_destination']) {
    expect(resources(stack, `aws_guardduty_${type}`)).toEqual({});
  }
});

test('features are turned on in all accounts, after GuardDuty itself, and findings are kept where it is said', () => {
  const stack = synthesized({ features: ['RDS_LOGIN_EVENTS'], destination: { bucketArn, keyArn } });
  const path = 'GuardDuty/eu-central-1';
  expect(
    resources(stack, 'aws_guardduty_organization_configuration_feature')[`${path}/RDS_LOGIN_EVENTS`],
  ).toMatchObject({
    name: 'RDS_LOGIN_EVENTS',
    auto_enable: 'ALL',
    depends_on: [expect.stringMatching(/^aws_guardduty_organization_configuration\./)],
  });
  const destinations = resources(stack, 'aws_guardduty_publishing_destination');
  expect(Object.keys(destinations)).toEqual([`${path}/Destination`, 'GuardDuty/eu-west-1/Destination']);
  expect(destinations[`${path}/Destination`]).toMatchObject({ destination_arn: bucketArn, kms_key_arn: keyArn });
});

test.each<[GuardDutyOrganizationProps, string]>([
  [{ features: ['EKS_AUDIT_LOGS', 'EKS_AUDIT_LOGS'] }, "`features` must name each once, got 'EKS_AUDIT_LOGS' twice"],
  [
    { destination: { bucketArn: 'example-findings', keyArn } },
    "`bucketArn` must be the ARN of a bucket, got 'example-findings'",
  ],
  [{ destination: { bucketArn, keyArn: 'alias/x' } }, "`keyArn` must be the ARN of a key, got 'alias/x'"],
])('throws for %j', (props, message) => {
  const stack = complianceStack(new App());
  expect(refusal(() => new GuardDutyOrganization(stack, 'GuardDuty', props))).toBe(`compliance/GuardDuty: ${message}`);
});
