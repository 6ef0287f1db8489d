import {
  AWS_PROVIDER_VERSIONS,
  compareVersions,
  isInRange,
  TERRAFORM_VERSIONS,
} from '../../../src/cli/terraform/version-range';

test.each([
  ['5.99.9', false],
  ['5.100.0', true],
  ['6.25.0', true],
  ['6.100.10', true],
  ['7.0.0', false],
  ['6.0.0-beta1', false],
  ['', false],
])('accepts version %j of the AWS provider: %s', (version, expected) => {
  expect(isInRange(version, AWS_PROVIDER_VERSIONS)).toBe(expected);
});

test.each([
  ['1.10.5', false],
  ['1.11.0', true],
  ['2.0.0', true],
])('accepts Terraform %s: %s', (version, expected) => {
  expect(isInRange(version, TERRAFORM_VERSIONS)).toBe(expected);
});

test('orders versions by number, not by text', () => {
  expect(['6.2.0', '5.100.0', '6.10.0', '5.99.0'].sort(compareVersions)).toEqual([
    '5.99.0',
    '5.100.0',
    '6.2.0',
    '6.10.0',
  ]);
  expect(compareVersions('6.2.0', '6.2.0')).toBe(0);
});
