import { expectedNetworks } from '../../../../src/constructs/guardrails/resources/expected-networks';
import { statementsOf } from '../../../helpers/guardrails/scope';
import { refusal } from '../../../helpers/refusal';

const ranges = 'ranges such as 203.0.113.0/24, of at least 8 or 16 bits (IPv4 or IPv6)';

test('exempts roles of the organization alone, whatever roles elsewhere are called', () => {
  const [named, outside] = statementsOf(expectedNetworks({ cidrs: ['203.0.113.0/24'] }));
  expect(named?.Condition?.ArnNotLike).toEqual({
    'aws:PrincipalArn': expect.arrayContaining(['arn:aws:iam::*:role/secrets-deployment']),
  });
  expect(outside?.Condition).not.toHaveProperty('ArnNotLike');
  expect(outside?.Condition?.StringNotEqualsIfExists).toEqual({ 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' });
});

test('compares only what is expected', () => {
  const [statement] = statementsOf(expectedNetworks({ vpcEndpoints: ['vpce-0a1b2c3d4e5f60014'] }));
  expect(statement?.Condition?.StringNotEqualsIfExists).toEqual({ 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60014' });
  expect(statement?.Condition).not.toHaveProperty('NotIpAddressIfExists');
});

test.each([
  ['no network', {}, '`vpcs`, `vpcEndpoints` or `cidrs` must name a network, got none: nothing could be reached'],
  ['an endpoint among VPCs', { vpcs: ['vpce-0a1b2c3d'] }, "`vpcs` must be ids of VPCs, got 'vpce-0a1b2c3d'"],
  [
    'a VPC among endpoints',
    { vpcEndpoints: ['vpc-0a1b2c3d'] },
    "`vpcEndpoints` must be ids of VPC endpoints, got 'vpc-0a1b2c3d'",
  ],
  ['the whole internet', { cidrs: ['0.0.0.0/0'] }, `\`cidrs\` must be ${ranges}, got '0.0.0.0/0'`],
  ['the whole new internet', { cidrs: ['::/0'] }, `\`cidrs\` must be ${ranges}, got '::/0'`],
  ['an address without its length', { cidrs: ['203.0.113.9'] }, `\`cidrs\` must be ${ranges}, got '203.0.113.9'`],
])('refuses %s', (_, props, message) => {
  expect(refusal(() => expectedNetworks(props))).toBe(message);
});
