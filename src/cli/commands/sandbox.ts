import type { Command, CommandContext } from '../command/command';
import { parseArguments, usageError } from '../command/parse-arguments';
import { printEnvironment, printStatus, stopAndSay } from '../sandbox/kept/actions';
import { keepInstructions } from '../sandbox/kept/keep-instructions';
import { keptEnvironment } from '../sandbox/kept/kept-environment';
import { findKept, isRunning, type KeptSandbox, rememberKept, stateFile } from '../sandbox/kept/kept-sandbox';
import { ownCommand } from '../sandbox/kept/own-command';
import { renderNext, renderSummary, renderTables } from '../sandbox/render';
import type { SandboxResult } from '../sandbox/result';
import { runSandbox } from '../sandbox/run-sandbox';

const HELP = `Usage
  cdktf-aws-secrets sandbox [options]
  cdktf-aws-secrets sandbox env [--as <role>]
  cdktf-aws-secrets sandbox status
  cdktf-aws-secrets sandbox stop

  Deploys stacks of the CDKTF project in this directory onto an embedded AWS on
  this machine, with real Terraform, and proves what came out of it. Reaches no
  AWS account, needs no credentials, changes no file of the project. The page of
  who can do what is written to the user's state directory.

  With --keep it stays: env prints what a shell needs to work in it, status says
  whether it runs, and stop ends it and removes its files.

Examples
  cdktf-aws-secrets sandbox
  cdktf-aws-secrets sandbox --keep
  eval "$(cdktf-aws-secrets sandbox env --as orders-api)"
  cdktf-aws-secrets sandbox --stacks 'dev-*' --json > sandbox.json

Options
  --stacks <pattern>  stacks to deploy, * for any text (default: sandbox-*)
  --tables            show every secret, key, role and reader
  --keep              leave the embedded AWS running, keep state and logs, and
                      print how to use and how to stop it
  --as <role>         role of the stacks to act as, by name or ARN (default: the
                      deployment role of the account with the secrets)
  --json              print the result as JSON
  -h, --help          show this help

Exit codes
  0  deployed, and every check passed; for status: it runs
  1  a check or the deployment failed; for env and status: none is kept
  2  wrong usage`;

/** Deploys stacks onto an embedded AWS and proves what came out of it. */
export const sandbox: Command = {
  name: 'sandbox',
  summary: 'deploy onto an embedded AWS on this machine and prove the result',
  help: HELP,
  run: runCommand,
};

const OPTIONS = {
  stacks: { type: 'string', default: 'sandbox-*' },
  tables: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
  as: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

type Action = (context: CommandContext, as?: string) => Promise<number>;

const ACTIONS: Readonly<Record<string, Action>> = {
  env: printEnvironment,
  status: printStatus,
  stop: stopAndSay,
};

async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  const { values, argument } = parseArguments('sandbox', args, OPTIONS);
  const action = argument !== undefined && Object.hasOwn(ACTIONS, argument) ? ACTIONS[argument] : undefined;
  if (argument !== undefined && action === undefined) {
    throw usageError('sandbox', `Unexpected argument '${argument}'`, { text: argument, names: Object.keys(ACTIONS) });
  }
  if (values.as !== undefined && argument !== 'env') throw usageError('sandbox', "Option '--as' is for env alone");
  return action === undefined ? deployed(values, context) : action(context, values.as);
}

interface Wanted {
  readonly stacks: string;
  readonly tables: boolean;
  readonly keep: boolean;
  readonly json: boolean;
}

async function deployed({ stacks, tables, keep, json }: Wanted, context: CommandContext): Promise<number> {
  const { print, screen } = context;
  const self = ownCommand(context.env, process.argv);
  const page = stateFile(context, 'access.html');
  if (keep) await refuseSecond(context, self);
  let kept: KeptSandbox | undefined;
  const onKept = (left: KeptSandbox) => {
    kept = left;
    rememberKept(context, left);
  };
  let result: SandboxResult | undefined;
  try {
    result = await runSandbox({ stacks, page, ...(keep && { onKept }) }, context);
    if (json) print(JSON.stringify(result, null, 2));
    else {
      if (tables) print(`${renderTables(result, screen)}\n`);
      print(`${renderSummary(result, screen)}\n\n${renderNext(result, { page, self })}`);
    }
    return result.passed ? 0 : 1;
  } finally {
    if (kept !== undefined) await instruct(kept, { self, ...readerOf(result) }, context);
  }
}

function readerOf(result: SandboxResult | undefined): { readonly reader?: string } {
  const reader = result?.reads[0]?.roleArn.split('/').at(-1);
  return reader === undefined ? {} : { reader };
}

async function instruct(
  kept: KeptSandbox,
  words: { readonly self: string; readonly reader?: string },
  { note }: CommandContext,
): Promise<void> {
  note(`\n${keepInstructions(kept, await keptEnvironment(kept), words)}`);
}

/** @throws `CliError` when one is kept already: nothing would know of the first any more */
async function refuseSecond(context: CommandContext, self: string): Promise<void> {
  const kept = findKept(context);
  if (kept === undefined || !(await isRunning(kept))) return;
  throw usageError(
    'sandbox',
    `Option '--keep' must wait until the sandbox at ${kept.endpoint} was stopped with ${self} stop`,
  );
}
