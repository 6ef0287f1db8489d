import { setTimeout } from 'node:timers/promises';
import { assumeRole } from '../../live/aws/assume-role';
import { connect } from '../../live/aws/connect';
import { readReplication } from '../../live/aws/read-replication';
import { awaitReplicas } from '../../live/replicas/await-replicas';
import type { ReplicatedSecret } from '../../live/replicas/replication';
import type { Command, CommandContext } from '../command/command';
import { parseAll, usageError } from '../command/parse-arguments';
import { printResult } from '../command/print-result';
import { renderReplicas } from '../replicas/render-replicas';
import { replicatedIn } from '../stacks/replicated-in';
import { SOURCE_OPTIONS, secretSource } from '../stacks/secret-source';

const HELP = `Usage
  cdktf-aws-secrets replicas <secret...> [options]
  cdktf-aws-secrets replicas --synth <directory> --stack <pattern> [options]

  Waits until every replica is in sync with the current version of its secret.
  An apply is green before that: AWS replicates afterwards, and removes in
  silence a replica that failed. Reads no value, changes nothing.

Examples
  cdktf-aws-secrets replicas prod/orders/database prod/orders/cache
  cdktf-aws-secrets replicas --synth cdktf.out --stack prod-security --role arn:aws:iam::111111111111:role/deploy

Options
  --synth <directory>  take the secrets, and where they are to be replicated to,
                       from what cdktf synth wrote
  --stack <pattern>    stacks in it, * for any text
  --role <arn>         role to assume (default: the credentials of the
                       environment)
  --region <name>      primary Region (default: that of the secret's ARN,
                       AWS_REGION or the profile)
  --timeout <minutes>  longest wait, 0 to 60; 0 looks once (default: 10)
  --json               print the result as JSON
  -h, --help           show this help

Exit codes
  0  every replica is in sync, or none is declared
  1  a replica failed or is behind, or AWS did not answer
  2  wrong usage`;

/** Waits for replicas. */
export const replicas: Command = {
  name: 'replicas',
  summary: 'wait until every replica has the current version of its secret',
  help: HELP,
  run: runCommand,
};

async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  const { positionals, values } = parseAll('replicas', args, {
    ...SOURCE_OPTIONS,
    role: { type: 'string' },
    region: { type: 'string' },
    timeout: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  });
  const { role, region } = values;
  const minutes = Number(values.timeout);
  if (values.timeout.trim() === '' || !(minutes >= 0 && minutes <= 60)) {
    throw usageError('replicas', `Option '--timeout' must be 0 to 60, got '${values.timeout}'`);
  }
  const { names, stacks } = secretSource({
    ...{ command: 'replicas', usage: '<secret...>', cwd: context.cwd },
    ...values,
    names: positionals,
  });
  const wanted: readonly ReplicatedSecret[] = [...names.map((secret) => ({ secret })), ...stacks.flatMap(replicatedIn)];
  const credentials = role && wanted.length > 0 ? await assumeRole(role, region) : undefined;
  const result = await awaitReplicas(wanted, minutes * 60, {
    read: ({ secret, regions }) =>
      readReplication({ secret, ...(regions && { regions }) }, (replica) => {
        const place = replica ?? region;
        return connect({ secret, ...(place && { region: place }), ...(credentials && { credentials }) }).secrets;
      }),
    now: () => performance.now() / 1000,
    pause: (seconds) => setTimeout(seconds * 1000, undefined, { signal: context.signal }),
    note: context.note,
  });
  printResult(context, result, { json: values.json, render: renderReplicas });
  return result.passed ? 0 : 1;
}
