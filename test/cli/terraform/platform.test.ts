import { terraformPlatform } from '../../../src/cli/terraform/platform';

test.each([
  ['linux', 'x64', 'linux_amd64'],
  ['darwin', 'arm64', 'darwin_arm64'],
  ['win32', 'ia32', 'windows_386'],
])('names %s on %s as Terraform does', (system, processor, expected) => {
  expect(terraformPlatform(system, processor)).toBe(expected);
});

test('throws for a system that Terraform is not built for', () => {
  expect(() => terraformPlatform('aix', 'ppc64')).toThrow(
    "'platform' must be one that Terraform is built for, got aix ppc64: use Linux, macOS or Windows on x64 or arm64",
  );
});
