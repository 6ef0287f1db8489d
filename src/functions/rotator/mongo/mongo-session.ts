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
  const mustFind = async (username: string) => {
    const user = await find(username);
    if (user === undefined) throw new RotationError(`'username' must exist on the server: create the user first`);
    return user;
  };
  return {
    setPassword: async (username, password) => {
      await run({ updateUser: username, pwd: password });
    },
    cloneUser: async ({ original, clone, password }) => {
      const user = await mustFind(original);
      const verb = (await find(clone)) === undefined ? 'createUser' : 'updateUser';
      // One command for both, so that a clone that logs in has its roles.
      await run({ [verb]: clone, pwd: password, roles: user.roles });
    },
    shareRights: async ({ from, to }) => {
      const { roles } = await mustFind(from);
      // The command refuses an empty list.
      if (Array.isArray(roles) && roles.length > 0) await run({ grantRolesToUser: to, roles });
    },
    close,
  };
}
