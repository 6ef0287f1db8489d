import { CONTENDERS } from './bundles';
import type { Measurement } from './measure';
import { marginalMilliseconds, type Row } from './targets';

const HEADERS = ['secrets', 'stacks', 'library', 'raw', 'AWS CDK', '× raw', '× CDK', 'memory × CDK', 'ms per further'];

/**
 * The results as a table: elapsed seconds, processor seconds and MiB of each contender, ratios of the library's
 * processor time and memory to the others', and growth.
 */
export function table(rows: readonly Row[]): string {
  const cells = [HEADERS, ...rows.map((row, index) => cellsOf(row, before(rows, index)))];
  const widths = HEADERS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells.map((line) => line.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')).join('\n');
}

function cellsOf(row: Row, smaller: Row | undefined): string[] {
  const { shape, results } = row;
  const { library, raw, 'aws-cdk': cdk } = results;
  return [
    String(shape.secrets),
    String(shape.stacks),
    ...CONTENDERS.map((name) => cost(results[name])),
    (library.processorSeconds / raw.processorSeconds).toFixed(2),
    (library.processorSeconds / cdk.processorSeconds).toFixed(2),
    (library.mebibytes / cdk.mebibytes).toFixed(2),
    smaller === undefined ? '' : marginalMilliseconds(smaller, row, 'library').toFixed(2),
  ];
}

function cost({ seconds, processorSeconds, mebibytes }: Measurement): string {
  return `${seconds.toFixed(1)} s, cpu ${processorSeconds.toFixed(1)} s, ${mebibytes.toFixed(0)} MiB`;
}

/** The row of the next smaller size in as many stacks. */
function before(rows: readonly Row[], index: number): Row | undefined {
  const stacks = rows[index]?.shape.stacks;
  return rows
    .slice(0, index)
    .filter(({ shape }) => shape.stacks === stacks)
    .at(-1);
}
