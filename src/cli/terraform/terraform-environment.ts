import type { ProviderSource } from './provider-source';

/** Settings of the user's that would change what a command does, or make it log request bodies. */
const UNWANTED = /^TF_(LOG|CLI_ARGS|DATA_DIR|WORKSPACE)/;

/** The environment for Terraform and the CDKTF command line: quiet, without telemetry, with the provider's source. */
export function terraformEnvironment(env: NodeJS.ProcessEnv, source: ProviderSource): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !UNWANTED.test(name));
  return {
    ...Object.fromEntries(kept),
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    // Whoever has set it to a file that does not exist would get Terraform's warning with every command.
    TF_CLI_CONFIG_FILE: source.kind === 'registry' ? undefined : source.file,
    // A mirror is linked, not copied: a second cache in the user's home would gain nothing.
    ...(source.kind === 'mirror' && { TF_PLUGIN_CACHE_DIR: undefined, CDKTF_DISABLE_PLUGIN_CACHE_ENV: 'true' }),
  };
}
