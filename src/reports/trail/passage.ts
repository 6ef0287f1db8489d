import type { DuckDBConnection } from '@duckdb/node-api';

/** A text of a file, by the number of the file. */
export interface Row {
  readonly index: number;
  readonly text: string;
}

/** Hands texts to a temporary table of the engine. */
export async function append(connection: DuckDBConnection, table: string, rows: readonly Row[]): Promise<void> {
  const appender = await connection.createAppender(table, undefined, 'temp');
  for (const { index, text } of rows) {
    appender.appendInteger(index);
    appender.appendVarchar(text);
    appender.endRow();
  }
  appender.closeSync();
}

/** Whether a step went well: the engine refuses what is no JSON. */
export async function attempt(step: () => Promise<void>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch {
    return false;
  }
}

/** The rows of numbers that a statement answers. */
export async function numbers(connection: DuckDBConnection, sql: string): Promise<readonly (readonly number[])[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRows().map((row) => row.map(Number));
}
