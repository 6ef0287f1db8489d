import { readFileSync } from 'node:fs';

/** The last lines of a log file, for a message about what went wrong; empty when there is no such file. */
export function tailOf(file: string, lines = 20): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  }
}
