import { deflateSync } from 'node:zlib';
import { pack } from '../view/packed';
import type { PageData } from '../view/page-data';

/** Parts of which a page holds more only compressed. Up to here it is JSON that anybody can read in its source. */
const MOST_AS_JSON = 20_000;
// Fixed, so that Node writes the same of the same. Unlike that of gzip its head does not tell the operating system.
const SETTINGS = { level: 6, memLevel: 8, windowBits: 15 } as const;

/** The element that holds what the script of the page shows. */
export function dataBlock(data: PageData): string {
  if (partsOf(data) <= MOST_AS_JSON) {
    return `<script type="application/json" id="data">${harmless(JSON.stringify(data))}</script>`;
  }
  const packed = deflateSync(JSON.stringify(pack(data)), SETTINGS).toString('base64');
  return `<script type="text/plain" id="data">${packed}</script>`;
}

/** What there is most of: steps, sides of proofs and cells. */
function partsOf({ statements, sides, environments }: PageData): number {
  const grids = environments.flatMap(({ secrets, keys }) => [secrets, keys]);
  return grids.reduce((sum, { cells }) => sum + cells.length, statements.length + sides.length);
}

/** JSON that no element can end and no character can hide in. */
function harmless(json: string): string {
  return json.replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
