import { resolve } from 'node:path';
import {
  asEnforced,
  deploymentRefusals,
  findHits,
  ReadError,
  readGuardrailSets,
  readStacks,
  refusalJson,
} from '../../review';
import { asCliError, CliError } from '../command/cli-error';
import type { Command, CommandContext } from '../command/command';
import { contextOf, INPUT_OPTIONS, readWorlds } from '../command/input';
import { parseOptions } from '../command/parse-options';
import { renderGuardrails } from '../guardrails/render-guardrails';

const HELP = `Usage
  cdktf-aws-secrets guardrails [options]

  Shows the guardrails of synthesized stacks as they are packed and attached, and
  who would be hit where they are not attached yet: each call that a role of the
  stacks may make today and that a guardrail would deny; and each call of
  Terraform, to create, read, change or destroy what the stacks declare, that is
  refused once all are attached. Reaches no AWS account and needs no credentials.

Examples
  cdktf-aws-secrets guardrails
  cdktf-aws-secrets guardrails --fail-on-hit --json

Options
  --synth <directory>    synthesized stacks (default: cdktf.out)
  --account <env>=<id>   account of providers that do not say theirs
  --organization <file>  places of accounts (default: what the sets say of them)
  --context <key>=<value>  condition key that is the same in every request
  --fail-on-hit          exit with 1 when somebody or Terraform would be hit, or
                         might be
  --json                 print sets, hits and refused calls of Terraform as JSON
  -h, --help             show this help

Exit codes
  0  shown; with --fail-on-hit: nobody would be hit
  1  the input cannot be read; with --fail-on-hit: a call would be denied, always
     or unless it fulfils conditions, or an answer is not proven
  2  wrong usage`;

const { synth, account, organization, context } = INPUT_OPTIONS;
const OPTIONS = {
  synth,
  account,
  organization,
  context,
  json: { type: 'boolean', default: false },
  'fail-on-hit': { type: 'boolean', default: false },
} as const;

/** Shows guardrails, and whom they would hit. */
export const guardrails: Command = {
  name: 'guardrails',
  summary: 'show guardrails as attached, and who would be hit by the others',
  help: HELP,
  run: runCommand,
};

async function runCommand(args: readonly string[], { cwd, print, screen }: CommandContext): Promise<number> {
  const values = parseOptions('guardrails', args, OPTIONS);
  const given = contextOf(values);
  const directory = resolve(cwd, values.synth ?? 'cdktf.out');
  const stacks = asCliError(ReadError, 1, () => readStacks(directory));
  const sets = readGuardrailSets(stacks);
  if (sets.length === 0) throw new CliError(`'${directory}' must hold a stack with a GuardrailSet, but it has none`);
  const world = readWorlds(values, cwd, stacks).after;
  const hits = sets.flatMap((set) => findHits({ world, set, context: given }));
  const deployment = deploymentRefusals(asEnforced(world, sets)).map(refusalJson);
  const found = { sets, hits, deployment };
  print(values.json ? JSON.stringify({ version: 1, ...found }, null, 2) : renderGuardrails(found, screen));
  return values['fail-on-hit'] && hits.length + deployment.length > 0 ? 1 : 0;
}
