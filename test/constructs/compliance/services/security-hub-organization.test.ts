import { App } from 'cdktf';
import { SecurityHubOrganization, type SecurityHubOrganizationProps } from '../../../../src';
import { complianceStack } from '../../../helpers/synth/compliance/stacks';
import { refusal } from '../../../helpers/synth/refusal';
import { resources, synth } from '../../../helpers/synth/synth';

const central = {
  kind: 'central',
  name: 'baseline',
  targets: ['r-a1b2', '444444444444'],
  standards: ['pci-dss-4.0.1', 'aws-foundational'],
  without: { 'IAM.6': 'The root user has no hardware' },
} as const satisfies SecurityHubOrganizationProps;
const synthesized = (props: SecurityHubOrganizationProps, account = {}) =>
  synth((app) => void new SecurityHubOrganization(complianceStack(app, account), 'Hub', props))('compliance');

test('central configuration: one policy with the standards, for each target, after findings come together', () => {
  const stack = synthesized(central);
  expect(resources(stack, 'aws_securityhub_finding_aggregator')['Hub/Aggregator']).toMatchObject({
    linking_mode: 'SPECIFIED_REGIONS',
    specified_regions: ['eu-west-1'],
  });
  expect(resources(stack, 'aws_securityhub_organization_configuration')).toMatchObject({
    'Hub/Configuration': {
      auto_enable: false,
      auto_enable_standards: 'NONE',
      organization_configuration: { configuration_type: 'CENTRAL' },
      depends_on: [expect.stringMatching(/^aws_securityhub_finding_aggregator\./)],
    },
  });
  expect(resources(stack, 'aws_securityhub_configuration_policy')['Hub/Policy']).toMatchObject({
    name: 'baseline',
    configuration_policy: {
      service_enabled: true,
      enabled_standard_arns: [
        'arn:aws:securityhub:eu-central-1::standards/aws-foundational-security-best-practices/v/1.0.0',
        'arn:aws:securityhub:eu-central-1::standards/pci-dss/v/4.0.1',
      ],
      security_controls_configuration: { disabled_control_identifiers: ['IAM.6'] },
    },
    depends_on: [expect.stringMatching(/^aws_securityhub_organization_configuration\./)],
  });
  const associations = resources(stack, 'aws_securityhub_configuration_policy_association');
  expect(Object.values(associations).map(({ target_id }) => target_id)).toEqual(['444444444444', 'r-a1b2']);
});

test('local configuration: accounts that join, in each Region, without standards unless they are wanted', () => {
  const local = { kind: 'local', reason: 'The administrator is the management account' } as const;
  const stack = synthesized(local);
  const configurations = resources(stack, 'aws_securityhub_organization_configuration');
  expect(Object.keys(configurations)).toEqual(['Hub/eu-central-1', 'Hub/eu-west-1']);
  expect(configurations['Hub/eu-west-1']).toMatchObject({
    provider: 'aws.eu_west_1',
    auto_enable: true,
    auto_enable_standards: 'NONE',
  });
  expect(configurations['Hub/eu-west-1']).not.toHaveProperty('organization_configuration');
  expect(resources(stack, 'aws_securityhub_configuration_policy')).toEqual({});
  const alone = synthesized({ ...local, defaultStandards: true }, { replicaRegions: [] });
  expect(resources(alone, 'aws_securityhub_organization_configuration')).toMatchObject({
    'Hub/eu-central-1': { auto_enable_standards: 'DEFAULT' },
  });
  expect(resources(alone, 'aws_securityhub_finding_aggregator')).toEqual({});
});

test.each<[string, SecurityHubOrganizationProps, string]>([
  ['a name', { ...central, name: 'a b' }, "`name` must be 1 to 128 letters, digits, -, ., !, * or /, got 'a b'"],
  ['no target', { ...central, targets: [] }, '`targets` must have at least one entry, got none'],
  ['a target', { ...central, targets: ['root'] }, "`targets` must be roots, units or accounts, got 'root'"],
  ['no standard', { ...central, standards: [] }, '`standards` must have at least one entry, got none'],
  [
    'a standard',
    { ...central, standards: ['pci' as 'aws-foundational'] },
    "`standards` must be of aws-foundational, cis-1.4, cis-3.0, nist-800-53, nist-800-171, pci-dss-4.0.1, resource-tagging, got 'pci'",
  ],
  ['a control', { ...central, without: { IAM6: 'x' } }, "`without` must name controls as IAM.6, got 'IAM6'"],
  [
    'a control without a reason',
    { ...central, without: { 'IAM.6': ' ' } },
    '`without` must say why IAM.6 is not judged',
  ],
  ['no reason', { kind: 'local', reason: '' }, '`reason` must say why accounts are not set up centrally'],
])('throws for %s', (_, props, message) => {
  const stack = complianceStack(new App());
  expect(refusal(() => new SecurityHubOrganization(stack, 'Hub', props))).toBe(`compliance/Hub: ${message}`);
});

test('throws for central configuration in one Region, which has nothing to bring together', () => {
  const stack = complianceStack(new App(), { replicaRegions: [] });
  expect(refusal(() => new SecurityHubOrganization(stack, 'Hub', central))).toBe(
    "compliance/Hub: `kind` must be 'local' in a stack of one Region, got 'central', which links others: name them",
  );
});
