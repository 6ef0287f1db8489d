import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ReviewReport, reviewWorlds } from '../../review';
import { DEFAULT_FAIL_ON } from '../../review/report/fail-on';
import { locateIn } from '../../review/synthesis/locate';
import { noteAccounts } from '../access/note-accounts';
import { CliError } from '../command/cli-error';
import type { Command, CommandContext } from '../command/command';
import { didYouMean } from '../command/did-you-mean';
import { INPUT_HELP, INPUT_OPTIONS } from '../command/input';
import { parseOptions } from '../command/parse-options';
import { PLAIN } from '../output/screen';
import { FORMATS, formatFor } from '../review/formats';
import { readChange } from '../review/read-change';
import { readOptions } from '../review/read-options';

const HELP = `Usage
  cdktf-aws-secrets review [options]

  Reviews a change before it is applied: who gains or loses access to which
  secret, which golden rules are broken, what is destroyed or replaced, what it
  costs. Reaches no AWS account and needs no credentials. Prints no secret value.

Examples
  cdktf-aws-secrets review --synth cdktf.out --base base/cdktf.out
  cdktf-aws-secrets review --synth cdktf.out --expect access.json --write review
  terraform show -json plan.tfplan | cdktf-aws-secrets review --plan prod=-

Options
  --synth <directory>    synthesized stacks (default: cdktf.out without --plan)
  --base <directory>     synthesized stacks to compare with
${INPUT_HELP}
  --expect <file>        declared access: mayRead, mustNotRead, the same lists of
                         Write and Administer, and mayObtain
  --suppress <file>      findings that are accepted for a time
  --prices <file>        prices that replace the list prices
  --format <format>      text, markdown, json, sarif, gitlab (code quality) or
                         html (default: text on a terminal, markdown in a pipe)
  --write <directory>    write every format there too, as review.txt, review.md,
                         review.json, review.sarif and review.html, and
                         gl-code-quality-report.json for GitLab
  --fail-on <list>       what fails: gain, loss, widened of reading; control-gain,
                         control-loss, control-widened of writing and
                         administering; escalation, not-proven, cost>50,
                         rule:<severity>, hazard:<severity>, with the severities
                         error, warning, note; or none
                         (default: ${DEFAULT_FAIL_ON})
  --strict               fail when anything is not proven
  --valid-at <instant>   written into the comment, so that an older run does not
                         take the place of a newer one (default: not written);
                         dates of suppressions and exceptions are judged for its
                         day (default: today)
  -h, --help             show this help

Exit codes, the first that applies
  2  wrong usage, or a file of options that cannot be used
  3  access that --expect does not allow
  1  something that --fail-on names, or input that cannot be read
  4  something is not proven, with --strict
  0  none of these`;

const OPTIONS = {
  ...INPUT_OPTIONS,
  base: { type: 'string' },
  expect: { type: 'string' },
  suppress: { type: 'string' },
  prices: { type: 'string' },
  format: { type: 'string' },
  write: { type: 'string' },
  'fail-on': { type: 'string', default: DEFAULT_FAIL_ON },
  strict: { type: 'boolean', default: false },
  'valid-at': { type: 'string' },
} as const;

/** Reviews a change before it is applied. */
export const review: Command = {
  name: 'review',
  summary: 'review a change: access gained and lost, golden rules, hazards, cost',
  help: HELP,
  run: runCommand,
};

async function runCommand(args: readonly string[], { cwd, print, note, screen }: CommandContext): Promise<number> {
  const values = parseOptions('review', args, OPTIONS);
  const named = values.format ?? formatFor(screen);
  const format = Object.hasOwn(FORMATS, named) ? FORMATS[named] : undefined;
  if (format === undefined) {
    const names = Object.keys(FORMATS);
    const remedy = didYouMean(named, names, 'cdktf-aws-secrets review --help');
    throw new CliError(`'--format' must be one of ${names.join(', ')}, got '${named}': ${remedy}`, 2);
  }
  const options = readOptions(values, cwd);
  const locate = locateIn(resolve(cwd, values.synth ?? 'cdktf.out'), cwd);
  const worlds = readChange(values, cwd);
  noteAccounts(worlds.after, note);
  const report = reviewWorlds(worlds, { ...options, locate });
  if (values.write !== undefined) writeAll(report, resolve(cwd, values.write));
  print(format.render(report, screen).trimEnd());
  return report.verdict.exitCode;
}

function writeAll(report: ReviewReport, directory: string): void {
  mkdirSync(directory, { recursive: true });
  for (const { file, render } of Object.values(FORMATS)) writeFileSync(join(directory, file), render(report, PLAIN));
}
