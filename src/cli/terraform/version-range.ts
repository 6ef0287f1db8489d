/** Versions from `atLeast` (included) to `below` (excluded). */
export interface VersionRange {
  readonly atLeast: string;
  /** @default - no upper bound */
  readonly below?: string;
}

/** The AWS provider versions that the stacks are written for. */
export const AWS_PROVIDER_VERSIONS: VersionRange = { atLeast: '5.100.0', below: '7.0.0' };

/** Write-only arguments, which keep values out of state, arrived in Terraform 1.11. */
export const TERRAFORM_VERSIONS: VersionRange = { atLeast: '1.11.0' };

/** Whether a released version lies in a range; a pre-release or anything that is not x.y.z does not. */
export function isInRange(version: string, { atLeast, below }: VersionRange): boolean {
  return (
    /^\d+\.\d+\.\d+$/.test(version) &&
    compareVersions(version, atLeast) >= 0 &&
    (below === undefined || compareVersions(version, below) < 0)
  );
}

/** Orders two versions of the form x.y.z: negative when `a` is older than `b`. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  const different = left.findIndex((part, index) => part !== right[index]);
  return different < 0 ? 0 : (left[different] ?? 0) - (right[different] ?? 0);
}
