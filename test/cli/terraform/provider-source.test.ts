import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { providerSource } from '../../../src/cli/terraform/provider-source';
import { temporaryDirectory } from '../../helpers/temporary-directory';

const PACKAGE = 'registry.terraform.io/hashicorp/aws/5.100.0/linux_amd64';

interface Machine {
  readonly home: string;
  readonly root: string;
  readonly workDirectory: string;
}

function machine(): Machine {
  return { home: temporaryDirectory(), root: temporaryDirectory(), workDirectory: temporaryDirectory() };
}

function find(found: Machine, env: NodeJS.ProcessEnv = {}) {
  return providerSource({ ...found, env: { XDG_DATA_DIRS: '', ...env }, platform: 'linux_amd64' });
}

test('leaves the user configuration that TF_CLI_CONFIG_FILE names in charge', () => {
  const user = machine();
  const file = join(user.home, 'my.tfrc');
  writeFileSync(file, '');
  writeFileSync(join(user.home, '.terraformrc'), '');

  expect(find(user, { TF_CLI_CONFIG_FILE: file })).toEqual({ kind: 'user configuration', file });
});

test('falls back to ~/.terraformrc when TF_CLI_CONFIG_FILE names no file', () => {
  const user = machine();
  const file = join(user.home, '.terraformrc');
  writeFileSync(file, '');

  expect(find(user, { TF_CLI_CONFIG_FILE: join(user.home, 'none') })).toEqual({ kind: 'user configuration', file });
});

test.each([
  ['an implied mirror in the home directory', (m: Machine) => join(m.home, '.terraform.d', 'plugins')],
  ['the user data directory', (m: Machine) => join(m.home, '.local', 'share', 'terraform', 'plugins')],
  ['a directory under /opt', (m: Machine) => join(m.root, 'opt', 'anything')],
  ['a plugin cache', (m: Machine) => join(m.home, '.terraform.d', 'plugin-cache')],
])('writes a configuration for a mirror in %s', (_, place) => {
  const user = machine();
  const directory = place(user);
  mkdirSync(join(directory, PACKAGE), { recursive: true });

  const source = find(user);

  const file = join(user.workDirectory, 'terraform.rc');
  expect(source).toMatchObject({ kind: 'mirror', file, mirror: { directory, awsVersion: '5.100.0' } });
  expect(readFileSync(file, 'utf8')).toContain(`path    = "${directory}"`);
});

test('prefers a mirror to what TF_PLUGIN_CACHE_DIR happens to hold', () => {
  const user = machine();
  const cache = join(user.root, 'cache');
  const implied = join(user.home, '.terraform.d', 'plugins');
  mkdirSync(join(cache, PACKAGE), { recursive: true });

  expect(find(user, { TF_PLUGIN_CACHE_DIR: cache })).toMatchObject({ mirror: { directory: cache } });
  mkdirSync(join(implied, PACKAGE), { recursive: true });
  expect(find(user, { TF_PLUGIN_CACHE_DIR: cache })).toMatchObject({ mirror: { directory: implied } });
});

test('leaves the download to Terraform when nothing is found, and writes nothing', () => {
  const user = machine();

  expect(find(user)).toEqual({ kind: 'registry' });

  expect(existsSync(join(user.workDirectory, 'terraform.rc'))).toBe(false);
});
