import { PolicyDelegation, type PolicyDelegationProps } from '../../../src';
import { accountStack, SECURITY } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';
import { resources, statements, synth } from '../../helpers/synth/synth';

const PROPS: PolicyDelegationProps = {
  accountId: '222222222222',
  organizationId: 'o-a1b2c3d4e5',
  policyTypes: ['SERVICE_CONTROL_POLICY', 'TAG_POLICY'],
};

function made(props: Partial<PolicyDelegationProps> = {}) {
  const stack = synth(
    (app) => new PolicyDelegation(accountStack(app, 'org', SECURITY), 'Policies', { ...PROPS, ...props }),
  );
  return statements(resources(stack('org'), 'aws_organizations_resource_policy')['Policies/Resource'], 'content');
}

test('the account may look at the organization, and manage policies of the named types alone', () => {
  const [look, manage] = made();
  expect(look).toMatchObject({ Sid: 'LookAtOrganization', Effect: 'Allow', Resource: '*' });
  expect(look?.Action).not.toContain('organizations:AttachPolicy');
  expect(manage).toEqual({
    Sid: 'ManagePolicies',
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::222222222222:root' },
    Action: [
      'organizations:AttachPolicy',
      'organizations:CreatePolicy',
      'organizations:DeletePolicy',
      'organizations:DetachPolicy',
      'organizations:UpdatePolicy',
    ],
    Resource: [
      'arn:aws:organizations::111111111111:account/o-a1b2c3d4e5/*',
      'arn:aws:organizations::111111111111:ou/o-a1b2c3d4e5/*',
      'arn:aws:organizations::111111111111:policy/o-a1b2c3d4e5/service_control_policy/*',
      'arn:aws:organizations::111111111111:policy/o-a1b2c3d4e5/tag_policy/*',
      'arn:aws:organizations::111111111111:root/o-a1b2c3d4e5/*',
    ],
    Condition: { StringLikeIfExists: { 'organizations:PolicyType': ['SERVICE_CONTROL_POLICY', 'TAG_POLICY'] } },
  });
});

test('the account may tag policies of the named types, and neither accounts nor units', () => {
  expect(made().filter(({ Action }) => [Action].flat().includes('organizations:TagResource'))).toEqual([
    {
      Sid: 'TagPolicies',
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::222222222222:root' },
      Action: ['organizations:TagResource', 'organizations:UntagResource'],
      Resource: [
        'arn:aws:organizations::111111111111:policy/o-a1b2c3d4e5/service_control_policy/*',
        'arn:aws:organizations::111111111111:policy/o-a1b2c3d4e5/tag_policy/*',
      ],
    },
  ]);
});

test.each<[string, Partial<PolicyDelegationProps>]>([
  [
    "org/Policies: `accountId` must be 12 digits, got '1': keep leading zeros and write it as a string",
    { accountId: '1' },
  ],
  ["org/Policies: `organizationId` must be 'o-' and 10 to 32 letters or digits, got 'a'", { organizationId: 'a' }],
  ['org/Policies: `policyTypes` must name at least one, got none', { policyTypes: [] }],
])('throws: %s', (message, props) => {
  expect(refusal(() => made(props))).toBe(message);
});
