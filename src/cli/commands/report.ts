import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { isDay } from '../../model/day';
import type { TrailScope } from '../../model/trail/trail-query';
import { DuckDbEngine } from '../../reports/engine/duckdb-engine';
import { REPORTS, type ReportKind } from '../../reports/kinds/all';
import type { Ask } from '../../reports/kinds/ask';
import type { Report } from '../../reports/report/report';
import { ReportError } from '../../reports/report-error';
import { loadTrail } from '../../reports/trail/load-trail';
import type { DataFile } from '../../reports/unused/reader-diffs';
import { CliError } from '../command/cli-error';
import type { Command, CommandContext } from '../command/command';
import { readWorlds } from '../command/input';
import { parseAll, usageError } from '../command/parse-arguments';
import { REPORT_FORMATS } from '../report/formats';
import { noteProgress } from '../report/note-progress';

const HELP = `Usage
  cdktf-aws-secrets report usage|anomalies|denied|cost --trail <directory> [options]
  cdktf-aws-secrets report unused --trail <directory> --synth <directory> [options]
  cdktf-aws-secrets report timeline <subject> --trail <directory> [options]

  Answers from the files of a CloudTrail trail who did what with secrets. Counts
  are of actions: an event that was recorded twice, or in two accounts, is one,
  a name and the ARNs of a secret are one secret, and a denied read is no read.
  Reads the files on this machine and reaches no AWS account.
  usage     who read which secret, how often
  unused    what is granted and not used, used and not granted, read by nobody
  anomalies reads of the last seven days that are unlike those before
  denied    what was refused, to whom, by which kind of policy
  timeline  what happened with a secret, or what a principal or an access key
            did, in order, in all accounts and through the roles it assumed
  cost      what calls cost, by whom, and what a cache would save

Examples
  aws s3 sync s3://<bucket>/AWSLogs trail
  cdktf-aws-secrets report usage --trail trail
  cdktf-aws-secrets report unused --trail trail --synth cdktf.out --data stacks/applications/orders.ts
  cdktf-aws-secrets report timeline prod/orders/database --trail trail
  cdktf-aws-secrets report denied --trail trail --from 2026-10-01 --format csv

Options
  --trail <directory>  files of the trail at any depth, .json.gz or .json; needs
                       the package @duckdb/node-api
  --synth <directory>  synthesized stacks, to compare what is granted
  --data <file>        data of applications: changes that take away readers whom
                       no environment needs are shown; may be repeated
  --from <day>         first day, such as 2026-10-01 (default: all of the trail)
  --to <day>           last day
  --format <format>    text, json, csv, markdown or html (default: text)
  --json               the same as --format json
  -h, --help           show this help

Exit codes
  0  answered
  1  files or events could not be read, so that the answer may lack some
  2  wrong usage`;

const OPTIONS = {
  trail: { type: 'string' },
  synth: { type: 'string' },
  data: { type: 'string', multiple: true },
  from: { type: 'string' },
  to: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

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
  const kind = REPORTS.find((each) => each.name === name);
  if (kind === undefined) {
    throw usageError('report', `the report must be one of ${REPORTS.map((each) => each.name).join(', ')}`);
  }
  const extra = kind.takesSubject ? unexpected : subject;
  if (extra !== undefined) throw usageError('report', `Unexpected argument '${extra}'`);
  const format = formatOf(values);
  if (values.trail === undefined) throw usageError('report', "Option '--trail' missing");
  const days = { ...day('from', values.from), ...day('to', values.to) };
  const world = values.synth === undefined ? undefined : readWorlds({ synth: values.synth }, context.cwd).after;
  const data = (values.data ?? []).map((path) => readData(path, context.cwd));
  const made = await asReportErrors(() =>
    fromTrail(resolve(context.cwd, values.trail ?? ''), kind, { days, ask: { subject, world, data } }, context),
  );
  context.print(format(made).trimEnd());
  return made.leftOut?.some(({ unread }) => unread) ? 1 : 0;
}

interface Asked {
  readonly days: Pick<TrailScope, 'from' | 'to'>;
  readonly ask: Pick<Ask, 'subject' | 'world' | 'data'>;
}

async function fromTrail(
  directory: string,
  kind: ReportKind,
  { days, ask }: Asked,
  { note, signal }: CommandContext,
): Promise<Report> {
  const engine = await DuckDbEngine.open();
  try {
    const options = { sources: kind.sources, signal, onProgress: noteProgress(note) };
    const { leftOut } = await loadTrail(engine, directory, options);
    const made = await kind.make({ ...ask, engine, scope: { table: engine.table, ...days } });
    return { ...made, leftOut };
  } finally {
    engine.close();
  }
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

function formatOf({ format, json }: { readonly format?: string; readonly json: boolean }): (report: Report) => string {
  const name = format ?? (json ? 'json' : 'text');
  const found = Object.hasOwn(REPORT_FORMATS, name) ? REPORT_FORMATS[name] : undefined;
  if (found !== undefined && !(json && name !== 'json')) return found;
  throw new CliError(`'--format' must be one of ${Object.keys(REPORT_FORMATS).join(', ')}, got '${name}'`, 2);
}

function day(option: 'from' | 'to', text: string | undefined): { readonly from?: string; readonly to?: string } {
  if (text === undefined) return {};
  if (isDay(text)) return { [option]: text };
  throw new CliError(`'--${option}' must be a day such as 2026-10-01, got '${text}'`, 2);
}
