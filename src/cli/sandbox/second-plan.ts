import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from '../command/cli-error';
import { run } from '../process/run';
import type { Stack } from '../stacks/stack';
import { isEmptyPlan } from '../terraform/is-empty-plan';
import { plannedChanges } from '../terraform/planned-changes';

/** What a plan right after the deployment wants to change. */
export interface SecondPlan {
  readonly stack: string;
  readonly empty: boolean;
  /** Addresses of what would change; none when the plan is empty. */
  readonly changes: readonly string[];
}

export interface SecondPlanOptions {
  readonly terraform: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/**
 * Plans a deployed stack again. Leaves `plan.log` and `plan.json`, the plan in readable form, beside it.
 *
 * @throws `CliError` when Terraform cannot plan
 */
export async function secondPlan({ name, directory }: Stack, options: SecondPlanOptions): Promise<SecondPlan> {
  const { terraform, env, signal } = options;
  const attempt = (...args: string[]) => run(terraform, args, { cwd: directory, env, signal });
  const planned = await attempt('plan', '-detailed-exitcode', '-input=false', '-no-color', '-out=second.tfplan');
  writeFileSync(join(directory, 'plan.log'), planned.stdout + planned.stderr);
  const empty = isEmptyPlan(planned.exitCode);
  if (empty === undefined) {
    throw new CliError(`'${name}' must be planned a second time, but Terraform failed: ${planned.stderr.trim()}`);
  }
  const shown = await attempt('show', '-json', 'second.tfplan');
  writeFileSync(join(directory, 'plan.json'), shown.stdout);
  return { stack: name, empty, changes: plannedChanges(shown.stdout) };
}
