import { terraformEnvironment } from '../../../src/cli/terraform/terraform-environment';

const mirror = { directory: '/m', awsVersion: '6.0.0', providers: [] };

test('is quiet, asks nothing and reports to nobody', () => {
  expect(terraformEnvironment({ PATH: '/bin' }, { kind: 'registry' })).toMatchObject({
    PATH: '/bin',
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
  });
});

test('names the configuration file of a mirror and links instead of caching', () => {
  const env = terraformEnvironment({ TF_PLUGIN_CACHE_DIR: '/c' }, { kind: 'mirror', file: '/w/terraform.rc', mirror });

  expect(env.TF_CLI_CONFIG_FILE).toBe('/w/terraform.rc');
  expect(env.CDKTF_DISABLE_PLUGIN_CACHE_ENV).toBe('true');
  expect(env.TF_PLUGIN_CACHE_DIR).toBeUndefined();
});

test('drops a configuration file that does not exist, and keeps the cache, when Terraform downloads', () => {
  const env = terraformEnvironment({ TF_CLI_CONFIG_FILE: '/gone', TF_PLUGIN_CACHE_DIR: '/c' }, { kind: 'registry' });

  expect(env.TF_CLI_CONFIG_FILE).toBeUndefined();
  expect(env.CDKTF_DISABLE_PLUGIN_CACHE_ENV).toBeUndefined();
  expect(env.TF_PLUGIN_CACHE_DIR).toBe('/c');
});

test('drops settings that would log request bodies or change what a command does', () => {
  const user = {
    TF_LOG: 'TRACE',
    TF_LOG_PROVIDER: 'TRACE',
    TF_CLI_ARGS_plan: '-target=x',
    TF_DATA_DIR: '/d',
    TF_WORKSPACE: 'w',
  };

  const env = terraformEnvironment({ ...user, TF_VAR_seed: 'kept' }, { kind: 'registry' });

  for (const name of Object.keys(user)) expect(env).not.toHaveProperty(name);
  expect(env.TF_VAR_seed).toBe('kept');
});
