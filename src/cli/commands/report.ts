import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { isDay } from '../../model/day';
import type { AthenaPlace } from '../../reports/engine/aws-athena';
import { REPORTS } from '../../reports/kinds/all';
import { ReportError } from '../../reports/report-error';
import type { DataFile } from '../../reports/unused/reader-diffs';
import { CliError } from '../command/cli-error';
import type { Command, CommandContext } from '../command/command';
import { didYouMean } from '../command/did-you-mean';
import { readWorlds } from '../command/input';
import { parseAll, usageError } from '../command/parse-arguments';
import { safeText } from '../output/safe-text';
import { fromStacks } from '../report/compliance';
import { REPORT_FORMATS, type ReportFormat } from '../report/formats';
import { fromAthena, fromTrail } from '../report/sources';

const HELP = `Usage
  cdktf-aws-secrets report usage|anomalies|denied|cost --trail <directory> [options]
  cdktf-aws-secrets report unused --trail <directory> --synth <directory> [options]
  cdktf-aws-secrets report timeline <subject> --trail <directory> [options]
  cdktf-aws-secrets report <report> --athena <workgroup> [options]
  cdktf-aws-secrets report compliance [--synth <directory>] [options]

  Answers from the files of a CloudTrail trail who did what with secrets. Counts
  are of actions: an event that was recorded twice, or in two accounts, is one,
  a name and the ARNs of a secret are one secret, and a denied read is no read.
  With --trail it reads files on this machine and reaches no AWS account; with
  --athena it asks the same of Athena, where TrailQueries has made a workgroup.
  usage     who read which secret, how often
  unused    what is granted and not used, used and not granted, read by nobody
  anomalies reads of the last seven days that are unlike those before
  denied    what was refused, to whom, by which kind of policy
  timeline  what happened with a secret, or what a principal or an access key
            did, in order, in all accounts and through the roles it assumed
  cost      what calls cost, by whom, and what a cache would save
  compliance  what the stacks have for requirements of NIST, PCI DSS, ISO and
            HIPAA: what enforces them, what detects, and what is missing; needs
            no trail

Examples
  aws s3 sync s3://<bucket>/AWSLogs trail
  cdktf-aws-secrets report usage --trail trail
  cdktf-aws-secrets report unused --trail trail --synth cdktf.out --data stacks/applications/orders.ts
  cdktf-aws-secrets report timeline prod/orders/database --trail trail
  cdktf-aws-secrets report denied --trail trail --from 2026-10-01 --format csv
  cdktf-aws-secrets report usage --athena secrets-audit --from 2026-10-01
  cdktf-aws-secrets report compliance --framework pci --format html > pci.html

Options
  --trail <directory>  files of the trail at any depth, .json.gz or .json; needs
                       the package @duckdb/node-api
  --athena <workgroup> workgroup of Athena to ask instead; each query costs what it
                       reads, and needs the package @aws-sdk/client-athena
  --database <name>    database of the table (default: the name of the workgroup,
                       with _ for -)
  --region <name>      Region of the workgroup (default: that of AWS_REGION or the
                       profile)
  --synth <directory>  synthesized stacks, to compare what is granted
  --data <file>        data of applications: changes that take away readers whom
                       no environment needs are shown; may be repeated
  --from <day>         first day, such as 2026-10-01 (default: all of the trail,
                       with --athena the last 30 days)
  --to <day>           last day
  --framework <name>   with compliance: nist, pci, iso or hipaa alone; may be repeated
  --oscal <directory>  with compliance: write NIST's assessment plan and results there
                       as OSCAL, too
  --format <format>    text, json, csv, markdown or html (default: text)
  --json               the same as --format json
  -h, --help           show this help

Exit codes
  0  answered
  1  files or events could not be read, so that the answer may lack some
  2  wrong usage`;

const OPTIONS = {
  trail: { type: 'string' },
  athena: { type: 'string' },
  database: { type: 'string' },
  region: { type: 'string' },
  synth: { type: 'string' },
  data: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  framework: { type: 'string', multiple: true },
  oscal: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** The one report that is not made from a trail. */
const COMPLIANCE = 'compliance';

/** The values of options that say where to ask. */
type ReportValues = Partial<Record<'trail' | 'athena' | 'database' | 'region', string>>;

/** A directory with files, or a workgroup. */
type ReportSource = { readonly trail: string } | AthenaPlace;

/** Answers who did what with secrets. */
export const report: Command = {
  name: 'report',
  summary: 'say from CloudTrail who did what with which secret',
  help: HELP,
  run: runCommand,
};

async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  const { values, positionals } = parseAll('report', args, OPTIONS);
  const [name = '', subject, unexpected] = positionals;
  if (name === COMPLIANCE) {
    if (subject !== undefined) throw usageError('report', `Unexpected argument '${subject}'`);
    context.print(formatOf(values)(fromStacks(values, context), context.screen).trimEnd());
    return 0;
  }
  const kind = REPORTS.find((each) => each.name === name);
  if (kind === undefined) {
    const names = [...REPORTS.map((each) => each.name), COMPLIANCE];
    throw usageError('report', `the report must be one of ${names.join(', ')}`, { text: name, names });
  }
  const extra = kind.takesSubject ? unexpected : subject;
  if (extra !== undefined) throw usageError('report', `Unexpected argument '${extra}'`);
  const format = formatOf(values);
  const source = sourceOf(values);
  const days = { ...day('from', values.from), ...day('to', values.to) };
  const world = values.synth === undefined ? undefined : readWorlds({ synth: values.synth }, context.cwd).after;
  const data = (values.data ?? []).map((path) => readData(path, context.cwd));
  const asked = { kind, days, ask: { subject, world, data } };
  const made = await asReportErrors(() =>
    'trail' in source
      ? fromTrail(resolve(context.cwd, source.trail), asked, context)
      : fromAthena(source, asked, context),
  );
  context.print(format(made, context.screen).trimEnd());
  return made.leftOut?.some(({ unread }) => unread) ? 1 : 0;
}

function sourceOf({ trail, athena, database, region }: ReportValues): ReportSource {
  if (athena === undefined) {
    if (trail === undefined) throw usageError('report', "Option '--trail' or '--athena' missing");
    const extra = database === undefined ? (region === undefined ? undefined : 'region') : 'database';
    if (extra !== undefined) throw usageError('report', `'--${extra}' goes with '--athena' alone`);
    return { trail };
  }
  if (trail !== undefined) throw usageError('report', "'--trail' and '--athena' exclude each other");
  return { workgroup: athena, database: database ?? athena.replaceAll('-', '_'), ...(region && { region }) };
}

async function asReportErrors<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ReportError) throw new CliError(error.message);
    throw error;
  }
}

function readData(path: string, cwd: string): DataFile {
  try {
    return {
      path: relative(cwd, resolve(cwd, path)).split(sep).join('/'),
      text: readFileSync(resolve(cwd, path), 'utf8'),
    };
  } catch {
    throw new CliError(`'--data' must be a file that can be read, got '${path}'`, 2);
  }
}

function formatOf({ format, json }: { readonly format?: string; readonly json: boolean }): ReportFormat {
  const name = format ?? (json ? 'json' : 'text');
  const found = Object.hasOwn(REPORT_FORMATS, name) ? REPORT_FORMATS[name] : undefined;
  if (found !== undefined && !(json && name !== 'json')) return found;
  const names = Object.keys(REPORT_FORMATS);
  const remedy = didYouMean(name, names, 'cdktf-aws-secrets report --help');
  throw new CliError(`'--format' must be one of ${names.join(', ')}, got '${safeText(name)}': ${remedy}`, 2);
}

function day(option: 'from' | 'to', text: string | undefined): { readonly from?: string; readonly to?: string } {
  if (text === undefined) return {};
  if (isDay(text)) return { [option]: text };
  throw new CliError(`'--${option}' must be a day such as 2026-10-01, got '${text}'`, 2);
}
