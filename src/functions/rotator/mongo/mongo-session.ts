import { RotationError } from '../core/rotation-error';
import type { DatabaseSession } from '../database/database-engine';

/** What the statements need of a connection. */
export interface MongoConnection {
  run(command: Record<string, unknown>): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** The commands by which users are changed. A command carries values as values: there is nothing to be quoted. */
export function mongoSession({ run, close }: MongoConnection): DatabaseSession {
  const find = async (username: string) => {
    const { users } = await run({ usersInfo: username });
    return (users as { roles: unknown }[] | undefined)?.[0];
  };
  return {
    setPassword: async (username, password) => {
      await run({ updateUser: username, pwd: password });
    },
    cloneUser: async ({ original, clone, password }) => {
      const user = await find(original);
      if (user === undefined) throw new RotationError(`'${original}' must exist on the server: create the user first`);
      const verb = (await find(clone)) === undefined ? 'createUser' : 'updateUser';
      // One command for both, so that a clone that logs in has its roles.
      await run({ [verb]: clone, pwd: password, roles: user.roles });
    },
    close,
  };
}
