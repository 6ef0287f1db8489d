import type { DatabaseEngine } from '../../../../src/functions/rotator/database/database-engine';

/** A database in memory: users, passwords, and what was logged in with. */
export class FakeDatabase implements DatabaseEngine {
  readonly names = ['postgres'];
  readonly passwords = { length: 32, excludeCharacters: '' };
  readonly usernameLimit = 63;
  readonly users = new Map<string, string>();
  readonly logins: string[] = [];
  /** @default - the server answers */
  outage: Error | undefined;

  async login({ host, username, password }: { host: string; username: string; password: string }) {
    this.logins.push(`${username}@${host}`);
    if (this.outage) throw this.outage;
    if (!this.takes(username, password)) return undefined;
    return {
      setPassword: async (user: string, secret: string) => {
        if (!this.users.has(user)) throw new Error(`no user ${user}`);
        this.users.set(user, secret);
      },
      cloneUser: async (request: { clone: string; password: string }) => {
        this.users.set(request.clone, request.password);
      },
      close: async () => {},
    };
  }

  takes(username: string, password: string): boolean {
    return this.users.get(username) === password;
  }
}
