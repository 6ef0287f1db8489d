import { CliError } from '../command/cli-error';
import { findExecutable } from '../process/find-executable';
import { run } from '../process/run';
import { isInRange, TERRAFORM_VERSIONS } from './version-range';

const REMEDY = 'install Terraform 1.11 or newer from https://developer.hashicorp.com/terraform/install';

/**
 * The full path of a Terraform that is new enough.
 *
 * @throws `CliError` when there is none on the PATH or it is too old
 */
export async function requireTerraform(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<string> {
  const terraform = findExecutable('terraform', env);
  if (terraform === undefined) throw new CliError(`'terraform' must be on the PATH, but it is not: ${REMEDY}`);
  const { stdout } = await run(terraform, ['version', '-json'], { cwd: '.', env, signal });
  const version = versionIn(stdout);
  if (!isInRange(version, TERRAFORM_VERSIONS)) {
    throw new CliError(
      `'terraform' must be version ${TERRAFORM_VERSIONS.atLeast} or newer, got ${version || 'no version'} from ${terraform}: ${REMEDY}`,
    );
  }
  return terraform;
}

function versionIn(json: string): string {
  try {
    return JSON.parse(json.slice(json.indexOf('{'))).terraform_version ?? '';
  } catch {
    return '';
  }
}
