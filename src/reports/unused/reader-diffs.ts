import { groupedBy } from '../../model/grouped-by';
import type { Diff } from '../report/report';
import type { Grant } from './granted';
import { removeReader } from './remove-reader';
import { unifiedDiff } from './unified-diff';

/** A file with the data of applications. */
export interface DataFile {
  /** Path from the root of the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

/**
 * The changes of data that take unused readers away. One is only proposed where the reader is used in no environment, and
 * the trail has events of all that grant it: the data states a grant once for all.
 *
 * @param grants all, also those that are used
 */
export function readerDiffs(grants: readonly Grant[], files: readonly DataFile[]): readonly Diff[] {
  const named = grants.map((grant) => ({ ...grant, ...dataNames(grant) }));
  const readers = groupedBy(named, ({ consumer, entry }) => JSON.stringify([consumer, entry]));
  return [...readers.values()].flatMap((alike) => {
    const [{ consumer, entry } = { consumer: '', entry: '' }] = alike;
    if (alike.some(({ state }) => state !== 'never used')) return [];
    return files.flatMap(({ path, text }) => {
      const changed = removeReader(text, { consumer, entry });
      if (changed === undefined) return [];
      const where = [...new Set(alike.map(({ environment }) => environment))].join(', ');
      return [{ title: `${consumer} never read ${entry} (${where}):`, text: unifiedDiff(path, text, changed) }];
    });
  });
}

function dataNames({ environment, secret, principal }: Grant): { readonly consumer: string; readonly entry: string } {
  return {
    consumer: principal.slice(principal.lastIndexOf('/') + 1),
    entry: secret.startsWith(`${environment}/`) ? secret.slice(environment.length + 1) : '',
  };
}
