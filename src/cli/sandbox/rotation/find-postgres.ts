import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findExecutable } from '../../process/find-executable';

/** Debian keeps PostgreSQL's programs in a folder for each version, and not on the PATH. */
const DEBIAN = '/usr/lib/postgresql';

/** The folder that holds `initdb`, `postgres` and `psql`, or undefined where there is no PostgreSQL. */
export function findPostgres(env: NodeJS.ProcessEnv, debian = DEBIAN): string | undefined {
  const onPath = findExecutable('initdb', env);
  // The PATH may hold a link to one of the programs alone.
  const linked = onPath === undefined ? [] : [dirname(realpathSync(onPath))];
  const folders = [...linked, ...versionsIn(debian)];
  return folders.find((folder) => ['initdb', 'postgres', 'psql'].every((name) => existsSync(join(folder, name))));
}

/** Newest first. */
function versionsIn(debian: string): readonly string[] {
  if (!existsSync(debian)) return [];
  const versions = readdirSync(debian).sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a));
  return versions.map((version) => join(debian, version, 'bin'));
}
