import { join } from 'node:path';

/** The file of the comment on a change, by the change's name. */
export function commentFile(change: string): string {
  return join(__dirname, 'comments', `${change.replaceAll(/[^\w]+/g, '-')}.md`);
}
