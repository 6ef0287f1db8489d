import { Conditions, caller, request } from '../../../src/model/policy/conditions';

test.each([
  [Conditions.vpcEndpoint('vpce-0a1b2c3d'), 'StringEquals', 'aws:SourceVpce', ['vpce-0a1b2c3d'], 'request'],
  [
    Conditions.vpc('vpc-0a1b2c3d', 'vpc-0a1b2c3d4e5f60718'),
    'StringEquals',
    'aws:SourceVpc',
    ['vpc-0a1b2c3d', 'vpc-0a1b2c3d4e5f60718'],
    'request',
  ],
  [Conditions.organization('o-a1b2c3d4e5'), 'StringEquals', 'aws:PrincipalOrgID', ['o-a1b2c3d4e5'], 'caller'],
  [Conditions.principalTag('Team', 'orders'), 'StringEquals', 'aws:PrincipalTag/Team', ['orders'], 'caller'],
  [Conditions.requestTag('Team', 'a', 'b'), 'StringEquals', 'aws:RequestTag/Team', ['a', 'b'], 'request'],
  [
    Conditions.versionStage('AWSCURRENT'),
    'ForAnyValue:StringEquals',
    'secretsmanager:VersionStage',
    ['AWSCURRENT'],
    'value',
  ],
  [
    Conditions.principalArn('arn:aws:iam::111111111111:role/x'),
    'ArnEquals',
    'aws:PrincipalArn',
    ['arn:aws:iam::111111111111:role/x'],
    'caller',
  ],
  [caller('Bool', 'aws:ViaAWSService', ['true']), 'Bool', 'aws:ViaAWSService', ['true'], 'caller'],
  [request('Bool', 'aws:SecureTransport', ['true']), 'Bool', 'aws:SecureTransport', ['true'], 'request'],
])('a condition has an operator, a key, values and a scope', (condition, operator, key, values, scope) => {
  expect(condition).toEqual({ operator, key, values, scope });
});

test.each([
  [() => Conditions.vpcEndpoint('vpc-0a1b2c3d'), "a VPC endpoint 'vpce-…'", 'vpc-0a1b2c3d'],
  [() => Conditions.vpcEndpoint('vpce-0a1b2c3d', '*'), "a VPC endpoint 'vpce-…'", '*'],
  [() => Conditions.vpc('vpce-0a1b2c3d'), "a VPC 'vpc-…'", 'vpce-0a1b2c3d'],
  [() => Conditions.organization('r-abcd'), "an organization 'o-…'", 'r-abcd'],
  [() => Conditions.organization(undefined as never), "an organization 'o-…'", 'undefined'],
  [() => Conditions.versionStage('AWS CURRENT'), 'a staging label of 1 to 256 characters', 'AWS CURRENT'],
  [() => Conditions.versionStage(''), 'a staging label of 1 to 256 characters', ''],
  [() => Conditions.principalTag('', 'x'), 'a tag key of 1 to 128 characters', ''],
  [() => Conditions.requestTag('a$b', 'x'), 'a tag key of 1 to 128 characters', 'a$b'],
])('throws for a value of another shape', (make, what, got) => {
  expect(make).toThrow(new Error(`\`conditions\` must name ${what}, got '${got}'`));
});

test.each([
  [() => Conditions.vpcEndpoint(), 'aws:SourceVpce'],
  [() => Conditions.vpc(), 'aws:SourceVpc'],
  [() => Conditions.principalTag('Team'), 'aws:PrincipalTag/Team'],
  [() => Conditions.requestTag('Team'), 'aws:RequestTag/Team'],
  [() => Conditions.versionStage(), 'secretsmanager:VersionStage'],
  [() => Conditions.principalArn(), 'aws:PrincipalArn'],
])('throws for a condition without values', (make, key) => {
  expect(make).toThrow(new Error(`\`conditions\` must have at least one value, got none for '${key}'`));
});
