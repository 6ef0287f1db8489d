import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface ProviderPlacesOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  /**
   * Where the file system starts; tests give a directory of their own.
   * @default '/'
   */
  readonly root?: string;
}

/**
 * Directories that may hold a `registry.terraform.io` tree, likeliest first: Terraform's own implied mirrors
 * and plugin caches, then places where packagers put provider mirrors. They need not exist.
 *
 * @see https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
export function providerPlaces({ env, home, root = '/' }: ProviderPlacesOptions): string[] {
  const dataDirectories =
    env.XDG_DATA_DIRS?.split(delimiter) ?? ['/usr/local/share', '/usr/share'].map((p) => join(root, p));
  const personal = [
    join(home, '.terraform.d', 'plugins'),
    join(home, '.terraform.d', 'providers'),
    join(home, 'Library', 'Application Support', 'io.terraform', 'plugins'),
    env.APPDATA && join(env.APPDATA, 'terraform.d', 'plugins'),
  ];
  const shared = [env.XDG_DATA_HOME || join(home, '.local', 'share'), ...dataDirectories].flatMap((data) => [
    join(data, 'terraform', 'plugins'),
    join(data, 'terraform', 'providers'),
    join(data, 'terraform-providers'),
  ]);
  const optional = subdirectories(join(root, 'opt')).flatMap((directory) => [
    directory,
    join(directory, 'plugins'),
    join(directory, 'providers'),
  ]);
  // Caches come last: what they hold is what happened to be used.
  const caches = [env.TF_PLUGIN_CACHE_DIR, join(home, '.terraform.d', 'plugin-cache')];
  const places = [...personal, ...shared, ...optional, ...caches].filter(
    (place): place is string => place !== undefined && place !== '',
  );
  return [...new Set(places)];
}

function subdirectories(directory: string): string[] {
  try {
    return readdirSync(directory)
      .sort()
      .map((name) => join(directory, name));
  } catch {
    return [];
  }
}
