import { Region } from '../../src/model/region';

test.each([
  ['eu-central-1', 'aws'],
  ['us-east-1', 'aws'],
  ['ap-southeast-5', 'aws'],
  ['il-central-1', 'aws'],
  ['ca-west-1', 'aws'],
  ['us-gov-west-1', 'aws-us-gov'],
  ['us-gov-east-1', 'aws-us-gov'],
  ['cn-north-1', 'aws-cn'],
  ['cn-northwest-1', 'aws-cn'],
])('%s is a Region of partition %s', (name, partition) => {
  const region = Region.of(name);
  expect(region.partition).toBe(partition);
  expect(`${region}`).toBe(name);
});

test.each([
  ['eu-central-1', 'secretsmanager.eu-central-1.amazonaws.com'],
  ['us-gov-west-1', 'secretsmanager.us-gov-west-1.amazonaws.com'],
  ['cn-north-1', 'secretsmanager.cn-north-1.amazonaws.com.cn'],
])('the service of %s appears as %s in kms:ViaService', (name, service) => {
  expect(Region.of(name).viaService('secretsmanager')).toBe(service);
});

test.each([
  '',
  'Frankfurt',
  'eu-central',
  'eu-central-1a',
  'EU-CENTRAL-1',
  'eu-center-1',
  'us-iso-east-1',
  'eu-central-1 ',
  undefined as never,
])('throws for the Region %p', (name) => {
  expect(() => Region.of(name)).toThrow(
    new Error(`\`region\` must be an AWS Region, got '${name}': use its code, for example 'eu-central-1'`),
  );
});
