import { terraformPlatform } from '../terraform/platform';
import { type ProviderSource, providerSource } from '../terraform/provider-source';
import { requireRegistry } from '../terraform/require-registry';
import { requireTerraform } from '../terraform/require-terraform';
import { terraformEnvironment } from '../terraform/terraform-environment';
import { findCdktf } from './find-cdktf';

export interface FindToolsOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly home: string;
  readonly workDirectory: string;
  readonly signal: AbortSignal;
}

/** What a deployment runs, and the environment to run it in. */
export interface Tools {
  readonly terraform: string;
  readonly cdktf: string;
  readonly env: NodeJS.ProcessEnv;
  /** For a person: where the AWS provider comes from. */
  readonly providerSource: string;
}

/** Looks for each tool; what one lacks keeps no other from being looked for. */
export function findTools({ env, cwd, home, workDirectory, signal }: FindToolsOptions) {
  const platform = terraformPlatform(process.platform, process.arch);
  const source = providerSource({ env, home, platform, workDirectory });
  const terraformEnv = terraformEnvironment(env, source);
  return {
    env: terraformEnv,
    providerSource: described(source),
    cdktf: Promise.resolve().then(() => findCdktf(cwd, env)),
    terraform: requireTerraform(terraformEnv, signal),
    provider: source.kind === 'registry' ? requireRegistry(env) : Promise.resolve(),
  };
}

function described(source: ProviderSource): string {
  if (source.kind === 'mirror') return `${source.mirror.awsVersion} from ${source.mirror.directory}`;
  return source.kind === 'registry' ? 'from registry.terraform.io' : `as ${source.file} says`;
}
