import { assumeRole } from '../../live/aws/assume-role';
import { connect } from '../../live/aws/connect';
import { twinReader } from '../../live/aws/read-twin';
import { type GatedSecret, gatedSecret, TWIN_TAG } from '../../live/gate/gated-secret';
import { runGate } from '../../live/gate/run-gate';
import { CliError } from '../command/cli-error';
import type { Command, CommandContext } from '../command/command';
import { parseArguments } from '../command/parse-arguments';
import { printResult } from '../command/print-result';
import { readRunningSecret } from '../command/secret-options';
import { renderGate } from '../gate/render-gate';
import { gatedIn } from '../stacks/gated-in';
import { SOURCE_OPTIONS, secretSource } from '../stacks/secret-source';

const HELP = `Usage
  cdktf-aws-secrets gate --synth <directory> --stack <pattern> [options]
  cdktf-aws-secrets gate <prod-secret> [options]

  Refuses a secret whose rotation has not been proven: its twin (tag
  RotationTwin, written by 'provenBy') must have rotated successfully in the
  staging account since a function of the same version (tag
  RotationFunctionVersion) was deployed there. Reads no value, changes nothing.

Examples
  cdktf-aws-secrets gate --synth cdktf.out --stack prod-security --role arn:aws:iam::222222222222:role/deploy
  cdktf-aws-secrets gate prod/orders/database --role arn:aws:iam::222222222222:role/deploy

Options
  --synth <directory>  take the secrets from what cdktf synth wrote
  --stack <pattern>    stacks in it, * for any text
  --role <arn>         role to assume in the staging account (default: the
                       credentials of the environment)
  --region <name>      Region of twin and secret (default: that of the secret's
                       ARN, AWS_REGION or the profile)
  --json               print the result as JSON
  -h, --help           show this help

Exit codes
  0  every rotation was proven, or none asks for a proof
  1  a rotation was not proven, or AWS did not answer
  2  wrong usage`;

/** Refuses a secret whose rotation was not proven in staging. */
export const gate: Command = {
  name: 'gate',
  summary: 'refuse prod while the staging twin of a secret has not rotated',
  help: HELP,
  run: runCommand,
};

async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  const { argument, values } = parseArguments('gate', args, {
    ...SOURCE_OPTIONS,
    role: { type: 'string' },
    region: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const { role, region } = values;
  const { names, stacks } = secretSource({
    ...{ command: 'gate', usage: '<prod-secret>', cwd: context.cwd },
    ...values,
    names: argument === undefined ? [] : [argument],
  });
  const named = await Promise.all(names.map((name) => deployed(name, region)));
  const gated = [...named, ...stacks.flatMap(gatedIn)];
  const credentials = role && gated.length > 0 ? await assumeRole(role, region) : undefined;
  const staging = connect({
    ...(argument && { secret: argument }),
    ...(region && { region }),
    ...(credentials && { credentials }),
  });
  const result = await runGate(gated, twinReader(staging));
  printResult(context, result, { json: values.json, render: renderGate });
  return result.passed ? 0 : 1;
}

async function deployed(secretId: string, region?: string): Promise<GatedSecret> {
  const { name, tags } = (await readRunningSecret(secretId, region)).secret;
  const gated = gatedSecret(name, tags);
  if (gated !== undefined) return gated;
  throw new CliError(
    `'${TWIN_TAG}' must be a tag of '${name}', but there is none: set 'provenBy' on its rotation and deploy it`,
  );
}
