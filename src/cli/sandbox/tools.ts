import { terraformPlatform } from '../terraform/platform';
import { type ProviderSource, providerSource } from '../terraform/provider-source';
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

/** @throws `CliError` that names what is missing and the way to get it */
export async function findTools({ env, cwd, home, workDirectory, signal }: FindToolsOptions): Promise<Tools> {
  const cdktf = findCdktf(cwd, env);
  const platform = terraformPlatform(process.platform, process.arch);
  const source = providerSource({ env, home, platform, workDirectory });
  const terraformEnv = terraformEnvironment(env, source);
  const terraform = await requireTerraform(terraformEnv, signal);
  return { terraform, cdktf, env: terraformEnv, providerSource: described(source) };
}

function described(source: ProviderSource): string {
  if (source.kind === 'mirror') return `${source.mirror.awsVersion} from ${source.mirror.directory}`;
  return source.kind === 'registry' ? 'from registry.terraform.io' : `as ${source.file} says`;
}
