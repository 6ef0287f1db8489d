import type { SecretVersion } from '../../live/versions/secret-state';
import { table } from './table';

/** The versions of a secret by id, date (UTC) and labels. */
export function versionTable(versions: readonly SecretVersion[]): string {
  return table(
    ['version', 'created', 'labels'],
    versions.map(({ id, created, labels }) => [id, created?.toISOString() ?? 'unknown', [...labels].sort().join(', ')]),
  );
}
