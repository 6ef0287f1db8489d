import { existsSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SourceLocation } from '../finding/finding';
import type { Locate } from '../rules/check/check-rules';
import { isObject } from '../world/json';

/** Written at synthesis beside the stacks: construct paths, each with the line of TypeScript that made it. */
export const REVIEW_MAP = 'review-map.json';

/**
 * Finds where something was made: the line of the construct, or of the nearest one around it such as its stack,
 * otherwise the synthesized file.
 *
 * @param outdir a `cdktf.out` directory
 * @param root the project's root, to which locations are relative
 */
export function locateIn(outdir: string, root: string): Locate {
  const places = readMap(join(outdir, REVIEW_MAP));
  return ({ stack, construct = stack }) => {
    for (let path = construct; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
      const place = places.get(path);
      if (place !== undefined) return place;
    }
    const file = join(outdir, 'stacks', stack, 'cdk.tf.json');
    const shown = relative(root, file).split(sep).join('/');
    // A place outside the project says nothing to a reviewer, and reveals somebody's machine.
    return existsSync(file) && !shown.startsWith('..') ? { file: shown } : undefined;
  };
}

function readMap(file: string): ReadonlyMap<string, SourceLocation> {
  if (!existsSync(file)) return new Map();
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(isObject(content) ? content : {}).flatMap(([path, place]) =>
      isObject(place) && typeof place.file === 'string' && typeof place.line === 'number'
        ? [[path, { file: place.file, line: place.line }] as const]
        : [],
    ),
  );
}
