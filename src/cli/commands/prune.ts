import { MOST_KEPT, planPrune } from '../../live/prune/plan-prune';
import { runPrune } from '../../live/prune/run-prune';
import type { Command, CommandContext } from '../command/command';
import { parseArguments, usageError } from '../command/parse-arguments';
import { printResult } from '../command/print-result';
import { readRunningSecret, requireSecret, SECRET_OPTIONS, SECRET_OPTIONS_HELP } from '../command/secret-options';
import { renderPrune } from '../prune/render-prune';

const HELP = `Usage
  cdktf-aws-secrets prune <secret> [options]

  Removes labels that nobody needs any more, so that AWS can purge the versions
  they hold and a rotation finds room for its own labels (AWS allows 20). Never
  removes what rotation, rollback or Terraform's seed needs: AWSCURRENT,
  AWSPREVIOUS, AWSPENDING, ROTATION_CLAIM, cdktf-aws-secrets-seed,
  cdktf-aws-secrets-rollback. Shows what it will do and changes nothing unless
  --yes is given. Never reads a value.

Examples
  cdktf-aws-secrets prune prod/orders/database
  cdktf-aws-secrets prune prod/orders/database --keep 3 --yes

Options
  --keep <n>       other labels that stay, those on the newest versions first:
                   0 to 14 (default: 10)
  --yes            do it; without it, only show it
${SECRET_OPTIONS_HELP}

Exit codes
  0  shown, or done
  1  refused or failed; what was removed stays removed, run it again
  2  wrong usage`;

/** Removes labels that nobody needs any more. */
export const prune: Command = {
  name: 'prune',
  summary: 'remove labels that nobody needs, never one that rollback needs',
  help: HELP,
  run: runCommand,
};

async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  const { argument, values } = parseArguments('prune', args, {
    ...SECRET_OPTIONS,
    keep: { type: 'string', default: '10' },
  });
  const secretId = requireSecret('prune', argument);
  const keep = /^\d+$/.test(values.keep) ? Number(values.keep) : Number.NaN;
  if (!(keep <= MOST_KEPT)) {
    throw usageError('prune', `Option '--keep' must be 0 to ${MOST_KEPT}, got '${values.keep}'`);
  }
  const { secret, versions } = await readRunningSecret(secretId, values.region);
  const removed = planPrune(secret, keep);
  if (values.yes) await runPrune(secret, removed, versions);
  const result = { secret: secret.name, acted: values.yes, keep, removed, before: secret.versions };
  printResult(context, result, { json: values.json, render: renderPrune });
  return 0;
}
