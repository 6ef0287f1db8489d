import { join } from 'node:path';
import { type Entry, ROOT } from './entries';
import type { Surface } from './surface';

/** The file that has the names of an entry. */
export function listFile({ name }: Entry): string {
  return join(ROOT, 'test/package/api', `${name}.txt`);
}

/** The names that users can import from an entry, one a line. */
export function listOf(surface: Surface, entry: Entry): string {
  return [...surface.exportsOf(entry).keys()].map((name) => `${name}\n`).join('');
}
