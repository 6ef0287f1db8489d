import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { boundedJson, unreadableText } from '../../review/user-file/bounded-json';
import { isObject } from '../../review/world/json';

/** Greatest size of a file, unpacked. CloudTrail begins a new file long before. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What is in a file, or why there is nothing. */
export type ReadTrailFile = { readonly content: Buffer } | { readonly why: string };

const unpacked = promisify(gunzip);

/** Reads a file of a trail, packed or not, whatever its name says. */
export async function readTrailFile(path: string): Promise<ReadTrailFile> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return { why: tooLarge };
    const bytes = await readFile(path);
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return { content: isPacked ? await unpacked(bytes, { maxOutputLength: MOST_BYTES }) : bytes };
  } catch (error) {
    return { why: whyNot((error as NodeJS.ErrnoException).code) };
  }
}

const tooLarge = `is larger than ${MOST_BYTES / 1024 / 1024} MB unpacked: no file of CloudTrail is`;

function whyNot(code: string | undefined): string {
  if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge;
  if (code === 'Z_BUF_ERROR') return 'is truncated: copy it again';
  return code?.startsWith('Z_') ? 'is packed wrongly: copy it again' : 'cannot be read';
}

/** What a file is in which no record was found, as the rest of a sentence. Of CloudTrail or not, it has no events. */
export function otherKind(text: string): { readonly why: string; readonly unread: boolean } {
  try {
    const content = boundedJson(text);
    if (!isObject(content)) return { why: 'is JSON of another kind: it has no `Records`', unread: false };
    if ('digestStartTime' in content) return { why: 'is a digest, which has no events', unread: false };
    if (Array.isArray(content.Records)) return { why: 'has no events', unread: false };
    return { why: 'is of another service: it has no `Records`', unread: false };
  } catch (error) {
    return { why: `${unreadableText(error)}: it may be truncated, or of another service`, unread: true };
  }
}
