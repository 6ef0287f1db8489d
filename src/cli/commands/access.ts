import { AccessQueries } from '../../review';
import { UnknownNameError } from '../../review/access/unknown-name-error';
import { documentOf } from '../access/documents';
import { noteAccounts } from '../access/note-accounts';
import { answersJson, SUBCOMMANDS } from '../access/subcommands';
import { asCliError, CliError } from '../command/cli-error';
import type { Command, CommandContext } from '../command/command';
import { didYouMean } from '../command/did-you-mean';
import { contextOf, INPUT_HELP, INPUT_OPTIONS, readWorlds } from '../command/input';
import { parseAll } from '../command/parse-arguments';

const HELP = `Usage
  cdktf-aws-secrets access who-can read|write|administer <secret> [options]
  cdktf-aws-secrets access what-can <principal> [options]
  cdktf-aws-secrets access matrix [--format html] [options]
  cdktf-aws-secrets access graph [--format mermaid|svg] [options]
  cdktf-aws-secrets access explain <principal> read|write|administer <secret> [options]

  Proves from synthesized stacks or plans who has access to which secret, as AWS
  would decide. Reaches no AWS account and needs no credentials. Principals that
  no stack declares are shown as delegated: whoever their own account lets.
  who-can read also lists, apart, who could obtain the secret by one more step.

Examples
  cdktf-aws-secrets access who-can read prod/orders/database
  cdktf-aws-secrets access what-can prod/orders-api --json
  cdktf-aws-secrets access explain orders-api read prod/orders/database
  terraform show -json plan.tfplan | cdktf-aws-secrets access matrix --plan prod=-

Options
  --synth <directory>    synthesized stacks (default: cdktf.out without --plan)
${INPUT_HELP}
  --format <format>      of matrix: html, the page of a review; of graph: mermaid
                         or svg (default: mermaid)
  --json                 print the answers as JSON
  -h, --help             show this help

Exit codes
  0  answered; for explain: allowed, always or under conditions
  1  an answer is not proven, or the input cannot be read; for explain: denied
  2  wrong usage`;

const OPTIONS = { ...INPUT_OPTIONS, format: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

/** Answers who can do what with which secret. */
export const access: Command = {
  name: 'access',
  summary: 'prove who can read, write or administer which secret',
  help: HELP,
  run: runCommand,
};

async function runCommand(args: readonly string[], { cwd, print, note, screen }: CommandContext): Promise<number> {
  const { values, positionals } = parseAll('access', args, OPTIONS);
  const [name = '', ...words] = positionals;
  if (name === 'graph' || values.format !== undefined) {
    const render = documentOf(name, values.format);
    const { after } = readWorlds(values, cwd);
    noteAccounts(after, note);
    const today = new Date().toISOString().slice(0, 10);
    print(render({ after }, { assumptions: { context: contextOf(values) }, today }).trimEnd());
    return 0;
  }
  const ask = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (ask === undefined) {
    const names = [...Object.keys(SUBCOMMANDS), 'graph'];
    const remedy = didYouMean(name, names, 'cdktf-aws-secrets access --help');
    throw new CliError(`'access' must be followed by one of ${names.join(', ')}: ${remedy}`, 2);
  }
  const context = contextOf(values);
  const { after, planned } = readWorlds(values, cwd);
  noteAccounts(after, note);
  const queries = new AccessQueries(after, { context });
  const isPlanned = planned !== undefined;
  const answered = asCliError(UnknownNameError, 1, () => ask({ world: after, queries, words, isPlanned, screen }));
  print(values.json ? answersJson(answered) : answered.text);
  const isProven = answered.accesses.every(
    ({ answer }) => answer.verdict !== 'not-proven' && answer.verdict !== 'denied',
  );
  return isProven ? 0 : 1;
}
