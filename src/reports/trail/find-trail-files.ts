import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ReportError } from '../report-error';
import type { LeftOut } from './left-out';

/** The files of a directory that can be of a trail, and the others. */
export interface TrailFiles {
  /** Sorted, with slashes, relative to the directory. */
  readonly files: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Looks for files of a trail at any depth. Links are not followed: they can lead anywhere, and in circles.
 *
 * @throws `ReportError` when the directory cannot be read, or has no such file
 */
export function findTrailFiles(directory: string): TrailFiles {
  const files: string[] = [];
  const leftOut: LeftOut[] = [];
  const open = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const entry of entriesOf(directory, folder)) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) open.push(file);
      else if (!entry.isFile()) leftOut.push({ file, why: 'is no file: links are not followed', unread: true });
      else if (/\.json(\.gz)?$/.test(entry.name)) files.push(file);
      else leftOut.push({ file, why: 'has a name that CloudTrail gives no file', unread: false });
    }
  }
  if (files.length > 0) return { files: files.sort(), leftOut };
  throw new ReportError(
    `'--trail' must have files of CloudTrail, as .json.gz or .json: there is none in '${directory}'`,
  );
}

function entriesOf(directory: string, folder: string): readonly Dirent[] {
  try {
    return readdirSync(join(directory, folder), { withFileTypes: true });
  } catch {
    const name = folder === '' ? directory : join(directory, folder);
    throw new ReportError(`'--trail' must be a directory that can be read with all below it, got '${name}'`);
  }
}
