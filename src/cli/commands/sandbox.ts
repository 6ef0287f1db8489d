import type { Command, CommandContext } from '../command/command';
import { parseOptions } from '../command/parse-options';
import { printResult } from '../command/print-result';
import { renderSandbox } from '../sandbox/render';
import { runSandbox } from '../sandbox/run-sandbox';

const HELP = `Usage
  cdktf-aws-secrets sandbox [options]

  Deploys stacks of the CDKTF project in this directory onto an embedded AWS on
  this machine, with real Terraform, and proves what came out of it. Reaches no
  AWS account, needs no credentials, changes no file of the project.

Examples
  cdktf-aws-secrets sandbox
  cdktf-aws-secrets sandbox --keep
  cdktf-aws-secrets sandbox --stacks 'dev-*' --json > sandbox.json

Options
  --stacks <pattern>  stacks to deploy, * for any text (default: sandbox-*)
  --keep              leave the embedded AWS running, keep state and logs, and
                      print how to use and how to stop it
  --json              print the result as JSON
  -h, --help          show this help

Exit codes
  0  deployed, and every check passed
  1  a check or the deployment failed
  2  wrong usage`;

/** Deploys stacks onto an embedded AWS and proves what came out of it. */
export const sandbox: Command = {
  name: 'sandbox',
  summary: 'deploy onto an embedded AWS on this machine and prove the result',
  help: HELP,
  run: runCommand,
};

async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  const { stacks, keep, json } = parseOptions('sandbox', args, {
    stacks: { type: 'string', default: 'sandbox-*' },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  const result = await runSandbox({ stacks, keep }, context);
  printResult(context, result, { json, render: renderSandbox });
  return result.passed ? 0 : 1;
}
