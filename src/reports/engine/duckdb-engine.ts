import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { QueryColumns, RowOf, TrailQuery } from '../../model/trail/trail-query';
import { type TrailEngine, typedRow } from './engine';
import { loadDuckDb } from './load-duckdb';

/** Functions of Trino that DuckDB has under another name, or not at all: with them both run the same SQL. */
const TRINO_MACROS: readonly string[] = [
  // Trino gives nothing for what is no scalar, and for what is no JSON.
  `CREATE MACRO json_extract_scalar(j, p) AS
    CASE WHEN json_type(j, p) NOT IN ('OBJECT', 'ARRAY', 'NULL') THEN json_extract_string(j, p) END`,
  'CREATE MACRO from_iso8601_timestamp(x) AS CAST(x AS TIMESTAMPTZ)',
  'CREATE MACRO to_unixtime(x) AS epoch(x)',
  'CREATE MACRO regexp_like(s, p) AS regexp_matches(s, p)',
  'CREATE MACRO date_format(x, f) AS strftime(x, f)',
];

/**
 * The embedded engine over a database of its own, which spills into a temporary directory: a trail need not fit into memory.
 * Reaches nothing else: neither files nor extensions from the network.
 */
export class DuckDbEngine implements TrailEngine {
  /** Opens an empty database. Whoever opens it closes it. */
  static async open(): Promise<DuckDbEngine> {
    const { DuckDBInstance } = await loadDuckDb();
    const directory = mkdtempSync(join(tmpdir(), 'cdktf-aws-secrets-report-'));
    try {
      const instance = await DuckDBInstance.create(':memory:', {
        memory_limit: '300MB',
        threads: '2',
        preserve_insertion_order: 'false',
        temp_directory: join(directory, 'spilled'),
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
      });
      const connection = await instance.connect();
      const engine = new DuckDbEngine(directory, instance, connection);
      for (const statement of ["SET TimeZone = 'UTC'", ...TRINO_MACROS]) await engine.run(statement);
      return engine;
    } catch (error) {
      rmSync(directory, { recursive: true, force: true });
      throw error;
    }
  }

  readonly table = 'cloudtrail';

  private constructor(
    private readonly directory: string,
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  /** One more connection to the same database, for work beside other work. */
  connect(): Promise<DuckDBConnection> {
    return this.instance.connect();
  }

  /** Runs a statement that answers nothing. */
  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  async rows<C extends QueryColumns>({ sql, columns }: TrailQuery<C>): Promise<readonly RowOf<C>[]> {
    const reader = await this.connection.runAndReadAll(sql);
    return reader.getRows().map((values) => typedRow(columns, values));
  }

  /** Closes the database and removes it. */
  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
    rmSync(this.directory, { recursive: true, force: true });
  }
}
