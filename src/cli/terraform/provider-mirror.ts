import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AWS_PROVIDER_VERSIONS, compareVersions, isInRange } from './version-range';

const REGISTRY = 'registry.terraform.io';

/** A directory from which Terraform can install the AWS provider without a network. */
export interface ProviderMirror {
  readonly directory: string;
  /** The newest version of hashicorp/aws in it that the stacks accept. */
  readonly awsVersion: string;
  /** Everything it holds for this platform, as `registry.terraform.io/<namespace>/<type>`. */
  readonly providers: readonly string[];
}

/**
 * The first of the directories that holds a suitable hashicorp/aws for the platform, packed or unpacked.
 *
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#filesystem_mirror
 */
export function findProviderMirror(directories: readonly string[], platform: string): ProviderMirror | undefined {
  for (const directory of directories) {
    const awsVersion = versionsIn(join(directory, REGISTRY, 'hashicorp', 'aws'), platform)
      .filter((version) => isInRange(version, AWS_PROVIDER_VERSIONS))
      .sort(compareVersions)
      .at(-1);
    if (awsVersion !== undefined) return { directory, awsVersion, providers: providersIn(directory, platform) };
  }
  return undefined;
}

function providersIn(directory: string, platform: string): string[] {
  const registry = join(directory, REGISTRY);
  return list(registry).flatMap((namespace) =>
    list(join(registry, namespace))
      .filter((type) => versionsIn(join(registry, namespace, type), platform).length > 0)
      .map((type) => `${REGISTRY}/${namespace}/${type}`),
  );
}

function versionsIn(providerDirectory: string, platform: string): string[] {
  return list(providerDirectory).flatMap((entry) => {
    const packed = /^terraform-provider-.+_(\d+\.\d+\.\d+)_(\w+_\w+)\.zip$/.exec(entry);
    if (packed?.[1] !== undefined) return packed[2] === platform ? [packed[1]] : [];
    // A cache links to where the package was found, which may be gone.
    return existsSync(join(providerDirectory, entry, platform)) ? [entry] : [];
  });
}

function list(directory: string): string[] {
  try {
    return readdirSync(directory).sort();
  } catch {
    return [];
  }
}
