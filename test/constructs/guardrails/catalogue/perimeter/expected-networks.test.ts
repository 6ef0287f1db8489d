import { expectedNetworks } from '../../../../../src/constructs/guardrails/catalogue/perimeter/expected-networks';
import { statementsOf } from '../../../../helpers/synth/guardrails/scope';
import { refusal } from '../../../../helpers/synth/refusal';

const ranges = 'ranges such as 203.0.113.0/24, of at least 8 or 16 bits (IPv4 or IPv6)';

const bound = { by: 'everybody', reason: 'Each network is known' } as const;

test('a tag binds those of the organization who carry it, and everybody from elsewhere', () => {
  const tagged = { by: 'tag', key: 'dp:include:network', value: 'true' } as const;
  const statements = statementsOf(expectedNetworks({ bound: tagged, cidrs: ['203.0.113.0/24'] }));
  expect(statements.map(({ Sid, Condition }) => [Sid, Condition?.StringEquals])).toEqual([
    ['ExpectedNetworks', { 'aws:PrincipalTag/dp:include:network': 'true' }],
    ['ExpectedNetworksOutside', undefined],
  ]);
});

test('a VPC is expected in its own Region alone', () => {
  const vpcs = { 'eu-central-1': ['vpc-0a1b2c3d4e5f60004'], 'eu-west-1': [] };
  const statements = statementsOf(expectedNetworks({ bound, vpcs }));
  expect(statements.map(({ Sid }) => Sid)).toEqual([
    'ExpectedNetworks',
    'ExpectedNetworksOutside',
    'ExpectedNetworksRegion1',
    'ExpectedNetworksOutsideRegion1',
  ]);
  expect(statements[2]?.Condition).toMatchObject({
    StringEquals: { 'aws:SourceVpc': 'vpc-0a1b2c3d4e5f60004' },
    StringNotEquals: { 'aws:RequestedRegion': 'eu-central-1' },
  });
});

test('a VPC whose id two Regions have is expected in both, and not cut off in each', () => {
  const vpcs = {
    'eu-central-1': ['vpc-0a1b2c3d4e5f60001', 'vpc-0a1b2c3d4e5f60002'],
    'eu-west-1': ['vpc-0a1b2c3d4e5f60002'],
  };
  const statements = statementsOf(expectedNetworks({ bound, vpcs }));
  const elsewhere = statements.filter(({ Sid }) => /Networks(?:Region)/.test(Sid ?? ''));
  expect(elsewhere.map(({ Condition }) => [Condition?.StringEquals, Condition?.StringNotEquals])).toEqual([
    [{ 'aws:SourceVpc': 'vpc-0a1b2c3d4e5f60001' }, { 'aws:RequestedRegion': 'eu-central-1' }],
    [{ 'aws:SourceVpc': 'vpc-0a1b2c3d4e5f60002' }, { 'aws:RequestedRegion': ['eu-central-1', 'eu-west-1'] }],
  ]);
});

test('throws when everybody is bound without a reason, or a VPC has no Region', () => {
  const cidrs = ['203.0.113.0/24'];
  expect(refusal(() => expectedNetworks({ bound: { by: 'everybody', reason: ' ' }, cidrs }))).toBe(
    '`bound` must have a reason when it binds everybody, got none',
  );
  expect(refusal(() => expectedNetworks({ bound, vpcs: { europe: ['vpc-0a1b2c3d'] } }))).toBe(
    "`region` must be an AWS Region, got 'europe': use its code, for example 'eu-central-1'",
  );
});

test('exempts roles of the organization alone, whatever roles elsewhere are called', () => {
  const [named, outside] = statementsOf(expectedNetworks({ bound, cidrs: ['203.0.113.0/24'] }));
  expect(named?.Condition?.ArnNotLike).toEqual({
    'aws:PrincipalArn': expect.arrayContaining(['arn:aws:iam::*:role/secrets-deployment']),
  });
  expect(outside?.Condition).not.toHaveProperty('ArnNotLike');
  expect(outside?.Condition?.StringNotEqualsIfExists).toEqual({ 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' });
});

test('compares only what is expected', () => {
  const [statement] = statementsOf(expectedNetworks({ bound, vpcEndpoints: ['vpce-0a1b2c3d4e5f60014'] }));
  expect(statement?.Condition?.StringNotEqualsIfExists).toEqual({ 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60014' });
  expect(statement?.Condition).not.toHaveProperty('NotIpAddressIfExists');
});

test.each([
  ['no network', {}, '`vpcs`, `vpcEndpoints` or `cidrs` must name a network, got none: nothing could be reached'],
  [
    'an endpoint among VPCs',
    { vpcs: { 'eu-central-1': ['vpce-0a1b2c3d'] } },
    "`vpcs` must be ids of VPCs, got 'vpce-0a1b2c3d'",
  ],
  [
    'a VPC among endpoints',
    { vpcEndpoints: ['vpc-0a1b2c3d'] },
    "`vpcEndpoints` must be ids of VPC endpoints, got 'vpc-0a1b2c3d'",
  ],
  ['the whole internet', { cidrs: ['0.0.0.0/0'] }, `\`cidrs\` must be ${ranges}, got '0.0.0.0/0'`],
  ['the whole new internet', { cidrs: ['::/0'] }, `\`cidrs\` must be ${ranges}, got '::/0'`],
  ['an address without its length', { cidrs: ['203.0.113.9'] }, `\`cidrs\` must be ${ranges}, got '203.0.113.9'`],
])('refuses %s', (_, props, message) => {
  expect(refusal(() => expectedNetworks({ bound, ...props }))).toBe(message);
});
