import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '../command/cli-error';
import { run } from '../process/run';
import { readStacks } from '../stacks/read-stacks';
import type { Stack } from '../stacks/stack';
import type { Project } from './project';

export interface SynthesizeOptions {
  readonly workDirectory: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/**
 * Synthesizes the project into the work directory, which then is a CDKTF project of its own: `cdktf deploy
 * --skip-synth` works there, and the state lies there and never in the project.
 *
 * @returns the stacks that match the pattern
 */
export async function synthesize(project: Project, pattern: string, options: SynthesizeOptions): Promise<Stack[]> {
  const { workDirectory, env, signal } = options;
  const outdir = join(workDirectory, 'cdktf.out');
  const { exitCode, stdout, stderr } = await run(project.app, [], {
    cwd: project.directory,
    env: { ...env, CDKTF_OUTDIR: outdir, CDKTF_CONTEXT_JSON: JSON.stringify(project.context) },
    signal,
    shell: true,
  });
  if (exitCode !== 0) {
    throw new CliError(
      `'${project.app}' must synthesize the project, but it ended with exit code ${exitCode}: ${(stderr || stdout).trim()}`,
    );
  }
  const stacks = readStacks(outdir, pattern);
  mkdirSync(join(workDirectory, 'state'), { recursive: true });
  for (const stack of stacks) keepStateIn(join(workDirectory, 'state'), stack);
  writeFileSync(join(workDirectory, 'cdktf.json'), JSON.stringify(projectFile(project), null, 2));
  return stacks;
}

function keepStateIn(directory: string, { name, directory: stackDirectory }: Stack): void {
  const file = join(stackDirectory, 'cdk.tf.json');
  const configuration = JSON.parse(readFileSync(file, 'utf8'));
  const backend = { local: { path: join(directory, `terraform.${name}.tfstate`) } };
  configuration.terraform = { ...configuration.terraform, backend };
  writeFileSync(file, JSON.stringify(configuration, null, 2));
}

function projectFile({ app }: Project) {
  return { language: 'typescript', app, projectId: 'sandbox', sendCrashReports: 'false' };
}
