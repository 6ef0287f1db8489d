import { chownSync } from 'node:fs';
import { userInfo } from 'node:os';
import { run } from '../../process/run';

/** Whom a program runs as. Empty: as whoever runs this one. */
export interface User {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: then an ordinary user, otherwise the present one. */
export async function ordinaryUser(): Promise<User> {
  if (userInfo().uid !== 0) return {};
  const id = async (flag: string) => Number((await run('id', [flag, 'nobody'], { cwd: '/', env: process.env })).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
}

/** Gives a folder to the user. */
export function giveTo(folder: string, { uid, gid }: User): void {
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}
