import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cliConfiguration } from './cli-configuration';
import { findProviderMirror, type ProviderMirror } from './provider-mirror';
import { type ProviderPlacesOptions, providerPlaces } from './provider-places';

/** Where Terraform will take the AWS provider from. */
export type ProviderSource =
  | { readonly kind: 'user configuration'; readonly file: string }
  | { readonly kind: 'mirror'; readonly file: string; readonly mirror: ProviderMirror }
  | { readonly kind: 'registry' };

export interface ProviderSourceOptions extends ProviderPlacesOptions {
  /** As Terraform names it, such as `linux_amd64`. */
  readonly platform: string;
  /** An existing directory into which a Terraform CLI configuration may be written. */
  readonly workDirectory: string;
}

/**
 * Decides where the AWS provider comes from. The user's own Terraform CLI configuration is left in charge when there
 * is one; otherwise a local mirror is used when one is found; otherwise Terraform downloads.
 */
export function providerSource(options: ProviderSourceOptions): ProviderSource {
  const { env, home, platform, workDirectory } = options;
  const file = [env.TF_CLI_CONFIG_FILE, join(home, '.terraformrc')].find((path) => path && existsSync(path));
  if (file !== undefined) return { kind: 'user configuration', file };
  const mirror = findProviderMirror(providerPlaces(options), platform);
  if (mirror === undefined) return { kind: 'registry' };
  const written = join(workDirectory, 'terraform.rc');
  writeFileSync(written, cliConfiguration(mirror));
  return { kind: 'mirror', file: written, mirror };
}
