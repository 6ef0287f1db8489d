import { App } from 'cdktf';
import { ConfigAggregator } from '../../../../../src';
import { complianceStack, judged } from '../../../../helpers/synth/compliance/stacks';
import { refusal } from '../../../../helpers/synth/refusal';
import { resources, statements, synth } from '../../../../helpers/synth/synth';

const stack = synth((app) => void judged(app))('compliance');

test('all Regions and accounts of the organization are shown, by a role that looks at the organization alone', () => {
  expect(resources(stack, 'aws_config_configuration_aggregator')['Aggregator/Resource']).toMatchObject({
    name: 'organization',
    organization_aggregation_source: {
      all_regions: true,
      role_arn: expect.stringMatching(/^\${aws_iam_role\.Aggregator_Role_\w+\.arn}$/),
    },
    depends_on: [expect.stringMatching(/^aws_iam_role_policy\.Aggregator_Policy_/)],
  });
  expect(statements(resources(stack, 'aws_iam_role_policy')['Aggregator/Policy'])).toEqual([
    {
      Sid: 'LookAtOrganization',
      Effect: 'Allow',
      Action: [
        'organizations:DescribeOrganization',
        'organizations:ListAWSServiceAccessForOrganization',
        'organizations:ListAccounts',
        'organizations:ListDelegatedAdministrators',
      ],
      Resource: '*',
    },
  ]);
});

test('AWS Config assumes the role for this account alone, under the boundary that it is given', () => {
  const role = resources(stack, 'aws_iam_role')['Aggregator/Role'];
  expect(role).toMatchObject({ name: 'organization-aggregator' });
  expect(role).not.toHaveProperty('permissions_boundary');
  expect(JSON.parse(String(role?.assume_role_policy)).Statement).toEqual([
    {
      Sid: 'AssumedByConfig',
      Effect: 'Allow',
      Principal: { Service: 'config.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': '333333333333' } },
    },
  ]);
  const bounded = synth((app) => {
    const permissionsBoundary = 'arn:aws:iam::333333333333:policy/bound';
    new ConfigAggregator(complianceStack(app), 'Aggregator', { name: 'organization', permissionsBoundary });
  })('compliance');
  expect(resources(bounded, 'aws_iam_role')['Aggregator/Role']).toMatchObject({
    permissions_boundary: 'arn:aws:iam::333333333333:policy/bound',
  });
});

test('throws for a malformed name', () => {
  expect(refusal(() => new ConfigAggregator(complianceStack(new App()), 'Aggregator', { name: 'a b' }))).toBe(
    "compliance/Aggregator: `name` must be 1 to 40 letters, digits, - or _, got 'a b'",
  );
});
