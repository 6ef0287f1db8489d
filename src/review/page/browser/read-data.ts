import { type PackedData, unpack } from '../view/packed';
import type { PageData } from '../view/page-data';

/**
 * What the page holds: JSON as it stands, or what a large page has compressed, which is there a moment later.
 *
 * @throws Error when the browser cannot decompress it
 */
export function readData(element: HTMLElement): PageData | Promise<PageData> {
  const text = element.textContent ?? '';
  return element.getAttribute('type') === 'application/json' ? (JSON.parse(text) as PageData) : decompress(text);
}

async function decompress(text: string): Promise<PageData> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const json = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return unpack((await new Response(json).json()) as PackedData);
}
