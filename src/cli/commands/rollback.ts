import { lambdaInvoker } from '../../live/aws/lambda-invoker';
import { describeRollback } from '../../live/rollback/describe-rollback';
import { planRollback } from '../../live/rollback/plan-rollback';
import { runRollback } from '../../live/rollback/run-rollback';
import { CliError } from '../command/cli-error';
import type { Command, CommandContext } from '../command/command';
import { parseArguments, usageError } from '../command/parse-arguments';
import { printResult } from '../command/print-result';
import { readRunningSecret, requireSecret, SECRET_OPTIONS, SECRET_OPTIONS_HELP } from '../command/secret-options';
import { renderRollback } from '../rollback/render-rollback';

const HELP = `Usage
  cdktf-aws-secrets rollback <secret> [options]

  Moves AWSCURRENT back to the version with AWSPREVIOUS, after the secret's own
  rotation function has tested that this version still works. Shows what it
  will do and changes nothing unless --yes is given. Never reads a value.

Examples
  cdktf-aws-secrets rollback prod/orders/database
  cdktf-aws-secrets rollback prod/orders/database --yes
  cdktf-aws-secrets rollback prod/orders/api-key --untested --reason 'provider restored the old key' --yes

Options
  --yes            do it; without it, only show it
  --untested       for a secret that no function can test
  --reason <text>  why --untested is right; shown in the result
${SECRET_OPTIONS_HELP}

Exit codes
  0  shown, or done
  1  refused or failed; the labels are as they were
  2  wrong usage`;

/** Moves AWSCURRENT back to the previous version, once that was tested. */
export const rollback: Command = {
  name: 'rollback',
  summary: 'move AWSCURRENT back to the previous version, once that was tested',
  help: HELP,
  run: runCommand,
};

async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  const { argument, values } = parseArguments('rollback', args, {
    ...SECRET_OPTIONS,
    untested: { type: 'boolean', default: false },
    reason: { type: 'string' },
  });
  const secretId = requireSecret('rollback', argument);
  const { reason, untested } = values;
  if (untested !== (reason !== undefined && reason.trim() !== '')) {
    throw usageError('rollback', "Options '--untested' and '--reason <text>' must be given together");
  }
  const { secret, versions, functions } = await readRunningSecret(secretId, values.region);
  const plan = planRollback(secret, reason ? { untestedReason: reason } : {});
  if (untested && plan.test.kind === 'function') {
    throw new CliError(
      `'--untested' must not be given for '${secret.name}', because its rotation function can test the previous version: leave it out`,
      2,
    );
  }
  const { signal, note } = context;
  const ports = { versions, invoke: lambdaInvoker(functions), signal, note };
  const after = values.yes ? await runRollback(plan, ports) : undefined;
  printResult(context, describeRollback(plan, after), { json: values.json, render: renderRollback });
  return 0;
}
