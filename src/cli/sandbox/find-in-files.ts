import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FileSearch {
  /** How many files were read. */
  readonly files: number;
  /** Files that hold one of the texts; which text is not told. */
  readonly found: readonly string[];
}

/**
 * Looks for texts in every file under a directory, as they are and as JSON, Terraform or base64 would write them.
 * Installed providers (`.terraform`) are left out.
 */
export function findInFiles(directory: string, texts: Iterable<string>): FileSearch {
  const spellings = [...texts].flatMap(spellingsOf).map((spelling) => Buffer.from(spelling));
  const files = filesUnder(directory);
  const found = files.filter((file) => {
    const content = readFileSync(file);
    return spellings.some((spelling) => content.includes(spelling));
  });
  return { files: files.length, found };
}

function spellingsOf(text: string): string[] {
  const json = inJson(text);
  const terraform = json.replace(/[<>&]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`);
  return [...new Set([text, json, terraform, inJson(json), inJson(terraform), Buffer.from(text).toString('base64')])];
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return entry.name === '.terraform' ? [] : filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}
