import { resolve } from 'node:path';
import { isDay } from '../../model/day';
import { DuckDbEngine } from '../../reports/engine/duckdb-engine';
import { REPORTS, type ReportKind } from '../../reports/kinds/all';
import type { Report } from '../../reports/report/report';
import { ReportError } from '../../reports/report-error';
import { loadTrail } from '../../reports/trail/load-trail';
import { CliError } from '../command/cli-error';
import type { Command, CommandContext } from '../command/command';
import { parseAll, usageError } from '../command/parse-arguments';
import { REPORT_FORMATS } from '../report/formats';
import { noteProgress } from '../report/note-progress';

const HELP = `Usage
  cdktf-aws-secrets report usage|denied --trail <directory> [options]

  Answers from the files of a CloudTrail trail who did what with secrets. Counts
  are of actions: an event that was recorded twice, or in two accounts, is one,
  a name and the ARNs of a secret are one secret, and a denied read is no read.
  Reads the files on this machine and reaches no AWS account.

Examples
  aws s3 sync s3://<bucket>/AWSLogs trail
  cdktf-aws-secrets report usage --trail trail
  cdktf-aws-secrets report denied --trail trail --from 2026-10-01 --format csv

Options
  --trail <directory>  files of the trail at any depth, .json.gz or .json; needs
                       the package @duckdb/node-api
  --from <day>         first day, such as 2026-10-01 (default: all of the trail)
  --to <day>           last day
  --format <format>    text, json or csv (default: text)
  --json               the same as --format json
  -h, --help           show this help

Exit codes
  0  answered
  1  files or events could not be read, so that the answer may lack some
  2  wrong usage`;

const OPTIONS = {
  trail: { type: 'string' },
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
  const [name = '', unexpected] = positionals;
  const kind = REPORTS.find((each) => each.name === name);
  if (kind === undefined) {
    throw usageError('report', `the report must be one of ${REPORTS.map((each) => each.name).join(', ')}`);
  }
  if (unexpected !== undefined) throw usageError('report', `Unexpected argument '${unexpected}'`);
  const format = formatOf(values);
  if (values.trail === undefined) throw usageError('report', "Option '--trail' missing");
  const days = { ...day('from', values.from), ...day('to', values.to) };
  const made = await fromTrail(kind, { directory: resolve(context.cwd, values.trail), days }, context);
  context.print(format(made).trimEnd());
  return made.leftOut?.some(({ unread }) => unread) ? 1 : 0;
}

async function fromTrail(
  kind: ReportKind,
  { directory, days }: { readonly directory: string; readonly days: { readonly from?: string; readonly to?: string } },
  { note, signal }: CommandContext,
): Promise<Report> {
  let engine: DuckDbEngine | undefined;
  try {
    engine = await DuckDbEngine.open();
    const onProgress = noteProgress(note);
    const { leftOut } = await loadTrail(engine, directory, { sources: kind.sources, signal, onProgress });
    const made = await kind.make({ engine, scope: { table: engine.table, ...days } });
    return { ...made, leftOut };
  } catch (error) {
    if (error instanceof ReportError) throw new CliError(error.message);
    throw error;
  } finally {
    engine?.close();
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
