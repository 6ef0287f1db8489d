import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '../command/cli-error';
import { run } from '../process/run';
import { tailOf } from '../process/tail-of';
import { resourceCount, type Stack } from '../stacks/stack';
import { Progress } from './progress';

export interface DeployOptions {
  /** The project's own CDKTF command line. */
  readonly cdktf: string;
  readonly workDirectory: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly note: (text: string) => void;
}

const ARGUMENTS = ['--auto-approve', '--skip-provider-lock', '--skip-synth', '--no-color'];

/**
 * Deploys the stacks, independent ones side by side. All of the tools' output goes to `deploy.log` in the work
 * directory.
 *
 * @throws `CliError` with the end of the log when the deployment fails
 */
export async function deploy(stacks: readonly Stack[], options: DeployOptions): Promise<void> {
  const { cdktf, workDirectory, env, signal, note } = options;
  const log = join(workDirectory, 'deploy.log');
  const names = stacks.map(({ name }) => name);
  const progress = new Progress(
    names,
    stacks.reduce((sum, stack) => sum + resourceCount(stack), 0),
  );
  const { exitCode } = await run(cdktf, ['deploy', ...names, ...ARGUMENTS], {
    cwd: workDirectory,
    env: { ...env, CI: 'true' },
    signal,
    onOutput: (text) => {
      appendFileSync(log, text);
      progress.feed(text).forEach(note);
    },
  });
  if (exitCode === 0) return;
  throw new CliError(
    `'cdktf deploy' must succeed, but it ended with exit code ${exitCode}${remedy(tailOf(log, 200))}\n${tailOf(log, 40)}`,
  );
}

function remedy(log: string): string {
  if (!/Failed to (query available provider packages|install provider)/.test(log)) return '';
  return ': Terraform could not get the provider hashicorp/aws >= 5.100.0, < 7.0.0; connect to registry.terraform.io, or run `terraform providers mirror ~/.terraform.d/plugins` where it can be reached and copy that directory here';
}
