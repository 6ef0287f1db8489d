import { isAbsolute, join, relative, sep } from 'node:path';
import type { Construct } from 'constructs';

/** Kind of the construct metadata that holds a place in the source. */
export const SOURCE = 'cdktf-aws-secrets:source';

/** A line of the user's program. */
export interface SourcePlace {
  /** From the directory in which the program runs, with slashes. */
  readonly file: string;
  readonly line: number;
}

// This package itself, as source and as built: a user wants the line that used it.
const OWN = join(__dirname, '../..');

let stated: SourcePlace | undefined;

/**
 * Notes on a construct which line of the user's program made it, so that a review can point there. Nothing of it is
 * synthesized into a stack.
 */
export function recordSource(construct: Construct): void {
  const place = stated ?? callingLine();
  if (place !== undefined) construct.node.addMetadata(SOURCE, place);
}

/** The constructs that are made meanwhile are of this line: of the data that states them, not of what reads it. */
export function madeFrom<Made>(place: SourcePlace | undefined, make: () => Made): Made {
  const before = stated;
  stated = place ?? before;
  try {
    return make();
  } finally {
    stated = before;
  }
}

/** The line of the user's program that called this package. */
export function callingLine(): SourcePlace | undefined {
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  return frames.map(placeOf).find((each) => each !== undefined);
}

function placeOf(frame: string): SourcePlace | undefined {
  const [, path = '', line] = /\(?(?:file:\/\/)?([^\s()]+):(\d+):\d+\)?$/.exec(frame) ?? [];
  if (line === undefined || !isAbsolute(path) || path.startsWith(`${OWN}${sep}`)) return undefined;
  const file = relative(process.cwd(), path);
  if (file.startsWith('..') || file.split(sep).includes('node_modules')) return undefined;
  return { file: file.split(sep).join('/'), line: Number(line) };
}
