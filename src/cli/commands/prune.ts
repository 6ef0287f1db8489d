import { connect } from '../../live/aws/connect';
import { LabelWriter } from '../../live/aws/label-writer';
import { readSecret } from '../../live/aws/read-secret';
import { MOST_KEPT, planPrune } from '../../live/prune/plan-prune';
import { requireOwn } from '../../live/versions/require-own';
import type { Command, CommandContext } from '../command';
import { parseArguments, usageError } from '../parse-arguments';
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
  --region <name>  Region of the secret (default: that of its ARN, AWS_REGION
                   or the profile)
  --json           print the result as JSON
  -h, --help       show this help

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
    keep: { type: 'string', default: '10' },
    yes: { type: 'boolean', default: false },
    region: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  if (argument === undefined) throw usageError('prune', 'Argument <secret> missing');
  const keep = /^\d+$/.test(values.keep) ? Number(values.keep) : Number.NaN;
  if (!(keep <= MOST_KEPT)) {
    throw usageError('prune', `Option '--keep' must be 0 to ${MOST_KEPT}, got '${values.keep}'`);
  }
  const { secrets } = connect({ secret: argument, ...(values.region && { region: values.region }) });
  const secret = await readSecret(secrets, argument);
  requireOwn(secret);
  const removed = planPrune(secret.versions, keep);
  if (values.yes) {
    const labels = new LabelWriter(secrets, secret.arn);
    for (const { label, versionId } of removed) await labels.move(label, { from: versionId });
  }
  const result = { secret: secret.name, acted: values.yes, keep, removed, before: secret.versions };
  context.print(values.json ? JSON.stringify(result, null, 2) : renderPrune(result));
  return 0;
}
