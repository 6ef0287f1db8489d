import type * as DuckDb from '@duckdb/node-api';
import { ReportError } from '../report-error';

/** The version that reports are tested with. */
const VERSION = '1.5.6-r.1';

/**
 * Loads the embedded engine, which is an optional package: it has 70 MB.
 *
 * @throws `ReportError` that says what to install
 */
export async function loadDuckDb(
  load: () => Promise<typeof DuckDb> = () => import('@duckdb/node-api'),
): Promise<typeof DuckDb> {
  try {
    return await load();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isMissing = code === 'MODULE_NOT_FOUND' || code === 'ERR_MODULE_NOT_FOUND';
    throw new ReportError(
      isMissing
        ? `'--trail' must have DuckDB to run queries with, which is not installed: npm install @duckdb/node-api@${VERSION}`
        : "'--trail' must have DuckDB to run queries with, which does not load here: use a system that DuckDB has a build for",
    );
  }
}
