import { connect } from '../../live/aws/connect';
import { lambdaInvoker } from '../../live/aws/invoke-test';
import { LabelWriter } from '../../live/aws/label-writer';
import { readSecret } from '../../live/aws/read-secret';
import { describeRollback } from '../../live/rollback/describe-rollback';
import { planRollback } from '../../live/rollback/plan-rollback';
import { runRollback } from '../../live/rollback/run-rollback';
import { CliError } from '../cli-error';
import type { Command, CommandContext } from '../command';
import { parseArguments, usageError } from '../parse-arguments';
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
  --region <name>  Region of the secret (default: that of its ARN, AWS_REGION
                   or the profile)
  --json           print the result as JSON
  -h, --help       show this help

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
    yes: { type: 'boolean', default: false },
    untested: { type: 'boolean', default: false },
    reason: { type: 'string' },
    region: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  if (argument === undefined) throw usageError('rollback', 'Argument <secret> missing');
  const { region, reason, untested } = values;
  if (untested !== (reason !== undefined && reason.trim() !== '')) {
    throw usageError('rollback', "Options '--untested' and '--reason <text>' must be given together");
  }
  const { secrets, functions } = connect({ secret: argument, ...(region && { region }) });
  const plan = planRollback(await readSecret(secrets, argument), reason ? { untestedReason: reason } : {});
  if (untested && plan.test.kind === 'function') {
    throw new CliError(
      `'--untested' must not be given for '${plan.secret.name}', because its rotation function can test the previous version: leave it out`,
      2,
    );
  }
  const after = values.yes ? await carryOut() : undefined;
  const result = describeRollback(plan, after);
  context.print(values.json ? JSON.stringify(result, null, 2) : renderRollback(result));
  return 0;

  function carryOut() {
    const labels = new LabelWriter(secrets, plan.secret.arn);
    return runRollback(plan, {
      read: () => readSecret(secrets, plan.secret.arn),
      move: (label, move) => labels.move(label, move),
      invoke: lambdaInvoker(functions),
      signal: context.signal,
      note: context.note,
    });
  }
}
