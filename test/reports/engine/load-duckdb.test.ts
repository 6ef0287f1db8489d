import { loadDuckDb } from '../../../src/reports/engine/load-duckdb';

test('says what to install where DuckDB is not installed', async () => {
  const missing = Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' });
  await expect(loadDuckDb(() => Promise.reject(missing))).rejects.toThrow(
    "'--trail' must have DuckDB to run queries with, which is not installed: npm install @duckdb/node-api@1.5.6-r.1",
  );
});

test('says where it does not load at all', async () => {
  await expect(loadDuckDb(() => Promise.reject(new Error('no such library')))).rejects.toThrow(
    /^'--trail' must have DuckDB to run queries with, which does not load here: use a system that DuckDB has a build for/,
  );
});
