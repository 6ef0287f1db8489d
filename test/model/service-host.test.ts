import { partitionalPrincipal, serviceHost } from '../../src/model/service-host';

test.each([
  ['eu-central-1', 'ssm.eu-central-1.amazonaws.com'],
  ['us-gov-west-1', 'ssm.us-gov-west-1.amazonaws.com'],
  ['cn-northwest-1', 'ssm.cn-northwest-1.amazonaws.com.cn'],
])('the host of a service in %s is %s', (region, host) => {
  expect(serviceHost('ssm', region)).toBe(host);
});

test('the principal of a service that has one for each partition is another in China alone', () => {
  expect((['aws', 'aws-us-gov', 'aws-cn'] as const).map((partition) => partitionalPrincipal('ec2', partition))).toEqual(
    ['ec2.amazonaws.com', 'ec2.amazonaws.com', 'ec2.amazonaws.com.cn'],
  );
});
