import type { SecretVersion } from '../../live/versions/secret-state';
import type { Screen } from './screen';
import { table } from './table';

/** The versions of a secret by id, date (UTC) and labels. */
export function versionTable(versions: readonly SecretVersion[], screen: Screen): string {
  return table(
    ['version', 'created', 'labels'],
    versions.map(({ id, created, labels }) => [id, created?.toISOString() ?? 'unknown', [...labels].sort().join(', ')]),
    screen,
  );
}
