const SYSTEMS: Readonly<Record<string, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
  freebsd: 'freebsd',
};
const PROCESSORS: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64', ia32: '386', arm: 'arm' };

/**
 * Terraform's name for an operating system and processor, such as `linux_amd64`.
 *
 * @param system as in `process.platform`
 * @param processor as in `process.arch`
 * @throws when Terraform has no builds for the pair
 */
export function terraformPlatform(system: string, processor: string): string {
  const os = SYSTEMS[system];
  const arch = PROCESSORS[processor];
  if (os === undefined || arch === undefined) {
    throw new Error(
      `'platform' must be one that Terraform is built for, got ${system} ${processor}: use Linux, macOS or Windows on x64 or arm64`,
    );
  }
  return `${os}_${arch}`;
}
