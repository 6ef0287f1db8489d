import { isAbsolute, join, relative, sep } from 'node:path';
import type { Construct } from 'constructs';

/** Kind of the construct metadata that holds a place in the source. */
export const SOURCE = 'cdktf-aws-secrets:source';

// This package itself, as source and as built: a user wants the line that used it.
const OWN = join(__dirname, '../..');

/**
 * Notes on a construct which line of the user's program made it, so that a review can point there. Nothing of it is
 * synthesized into a stack.
 */
export function recordSource(construct: Construct): void {
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  const place = frames.map(placeOf).find((each) => each !== undefined);
  if (place !== undefined) construct.node.addMetadata(SOURCE, place);
}

function placeOf(frame: string): { readonly file: string; readonly line: number } | undefined {
  const [, path = '', line] = /\(?(?:file:\/\/)?([^\s()]+):(\d+):\d+\)?$/.exec(frame) ?? [];
  if (line === undefined || !isAbsolute(path) || path.startsWith(`${OWN}${sep}`)) return undefined;
  const file = relative(process.cwd(), path);
  if (file.startsWith('..') || file.split(sep).includes('node_modules')) return undefined;
  return { file: file.split(sep).join('/'), line: Number(line) };
}
