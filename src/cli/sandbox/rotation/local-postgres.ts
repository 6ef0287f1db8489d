import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../emulator/free-port';
import { type RunResult, run } from '../../process/run';
import { stopGroup } from '../../process/stop-group';
import { giveTo, ordinaryUser, type User } from './ordinary-user';

/** Where it listens, and what the rotated secret then names as its host. */
export const LOCAL_HOST = '127.0.0.1';
const READY_WITHIN_MS = 30_000;

/** Only the server's owner needs no password. */
const WHO_MAY_LOG_IN = `host all postgres 127.0.0.1/32 trust
host all all 127.0.0.1/32 scram-sha-256
`;

/** psql quotes what it takes from its environment. */
const CREATE_LOGIN = `\\getenv username NEW_USER
\\getenv password NEW_PASSWORD
CREATE ROLE :"username" LOGIN PASSWORD :'password';`;

/** A database login. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** A PostgreSQL of this machine: on a free port of the loopback interface, with data that goes when it stops. */
export class LocalPostgres {
  /**
   * @param binaries the folder of `initdb`, `postgres` and `psql`
   * @throws when it does not answer within half a minute; nothing is left running then
   */
  static async start(binaries: string, signal: AbortSignal): Promise<LocalPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'cdktf-aws-secrets-postgres-'));
    let server: LocalPostgres | undefined;
    try {
      const user = await ordinaryUser();
      giveTo(folder, user);
      await initialize(binaries, folder, user, signal);
      const port = await freePort();
      server = new LocalPostgres(binaries, folder, port, spawnServer(binaries, folder, port, user));
      await server.ready(signal);
      return server;
    } catch (error) {
      await server?.stop();
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  readonly host = LOCAL_HOST;

  private constructor(
    private readonly binaries: string,
    private readonly folder: string,
    readonly port: number,
    private readonly child: ChildProcess,
  ) {}

  /** Makes a role that logs in with the password, which reaches psql by its environment alone. */
  async createLogin({ username, password }: Login): Promise<void> {
    const { exitCode } = await this.psql('postgres', CREATE_LOGIN, { NEW_USER: username, NEW_PASSWORD: password });
    if (exitCode !== 0) throw new Error(`the login '${username}' could not be made in the local PostgreSQL`);
  }

  /** Whether the login works. */
  async accepts({ username, password }: Login): Promise<boolean> {
    return (await this.psql(username, 'SELECT 1;', { PGPASSWORD: password })).exitCode === 0;
  }

  async stop(): Promise<void> {
    await stopGroup(this.child);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ready(signal: AbortSignal): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    while ((await this.psql('postgres', 'SELECT 1;')).exitCode !== 0) {
      signal.throwIfAborted();
      if (Date.now() > deadline) throw new Error('the local PostgreSQL did not answer within 30 s');
      await sleep(50);
    }
  }

  private psql(user: string, statement: string, env: NodeJS.ProcessEnv = {}): Promise<RunResult> {
    const script = join(this.folder, 'statement.sql');
    writeFileSync(script, statement);
    const login = ['-h', LOCAL_HOST, '-p', String(this.port), '-U', user, '-d', 'postgres'];
    const options = ['--no-psqlrc', '--quiet', '--no-password', '-v', 'ON_ERROR_STOP=1', '-f', script, ...login];
    return run(join(this.binaries, 'psql'), options, { cwd: this.folder, env: { PATH: process.env.PATH, ...env } });
  }
}

async function initialize(binaries: string, folder: string, user: User, signal: AbortSignal): Promise<void> {
  const options = ['-D', join(folder, 'data'), '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8'];
  const { exitCode, stderr } = await run(join(binaries, 'initdb'), [...options, '--locale=C'], {
    ...{ cwd: folder, env: process.env, signal, user },
  });
  if (exitCode !== 0) throw new Error(`initdb of the local PostgreSQL ended with ${exitCode}: ${stderr.trim()}`);
  writeFileSync(join(folder, 'data', 'pg_hba.conf'), WHO_MAY_LOG_IN);
}

function spawnServer(binaries: string, folder: string, port: number, user: User): ChildProcess {
  const settings = [`port=${port}`, `listen_addresses=${LOCAL_HOST}`, 'unix_socket_directories=', 'fsync=off'];
  const flags = settings.flatMap((setting) => ['-c', setting]);
  return spawn(join(binaries, 'postgres'), ['-D', join(folder, 'data'), ...flags], {
    ...user,
    cwd: folder,
    detached: true,
    stdio: 'ignore',
  });
}
