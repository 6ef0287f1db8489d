import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../../../src/cli/emulator/free-port';
import { issueCertificate, makeCertificates } from './certificates';
import { makeFolder, ordinaryUser, ServerProcess } from './server-process';
import type { Tool } from './tool';

export const POSTGRES: Tool = {
  name: 'initdb',
  install: 'apt-get install postgresql',
  folders: ['/usr/lib/postgresql/*/bin'],
};

/** PostgreSQL on a free port, with TLS, which asks everybody for a SCRAM password. */
export class PostgresServer {
  readonly host = '127.0.0.1';
  readonly superuser = 'admin';
  readonly password = 'superuser';

  private constructor(
    private readonly process: ServerProcess,
    readonly port: number,
    /** The file of the authority that signed the server's certificate. */
    readonly caFile: string,
  ) {}

  static async start(initdb: string, others: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
    const folder = makeFolder('postgres');
    const data = join(folder, 'data');
    const run = { ...ordinaryUser(), cwd: folder };
    execFileSync('sh', ['-c', `printf superuser > '${folder}/password'`], run);
    const options = ['-D', data, '-U', 'admin', '--auth=scram-sha-256', `--pwfile=${folder}/password`, '--no-sync'];
    execFileSync(initdb, [...options, '--locale=C.UTF-8'], { ...run, stdio: 'ignore' });
    const tls = makeCertificates(folder, ordinaryUser());
    const port = await freePort();
    const settings = {
      port,
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      fsync: 'off',
      max_connections: 60,
      log_statement: 'all',
      ssl: 'on',
      ssl_cert_file: tls.certFile,
      ssl_key_file: tls.keyFile,
      ...others,
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const server = new ServerProcess(join(dirname(initdb), 'postgres'), ['-D', data, ...flags], folder);
    const postgres = new PostgresServer(server, port, tls.caFile);
    await server.ready(() => postgres.query('SELECT 1').then(() => {}));
    return postgres;
  }

  /** Runs statements as the superuser. */
  async query<T>(text: string): Promise<T[]> {
    return this.queryAs(this.superuser, this.password, text);
  }

  async queryAs<T>(user: string, password: string, text: string): Promise<T[]> {
    const client = await this.connect(user, password);
    try {
      const result = await client.query(text);
      return result.rows as T[];
    } finally {
      await client.end();
    }
  }

  async connect(user: string, password: string, database = 'postgres'): Promise<Client> {
    const { host, port } = this;
    const client = new Client({ host, port, user, password, database, ssl: false });
    client.on('error', () => {});
    await client.connect();
    return client;
  }

  async useCertificate(names: string): Promise<void> {
    issueCertificate(dirname(this.caFile), names, ordinaryUser());
    await this.query('SELECT pg_reload_conf()');
    await pause(300);
  }

  /** Puts a rule before all others of pg_hba.conf. */
  async addRule(rule: string): Promise<void> {
    const file = join(dirname(this.caFile), 'data/pg_hba.conf');
    writeFileSync(file, `${rule}\n${readFileSync(file, 'utf8')}`);
    await this.query('SELECT pg_reload_conf()');
    await pause(300);
  }

  /** What the server has written to its log of statements. */
  get log(): string {
    return this.process.printed;
  }

  stop(): Promise<void> {
    return this.process.stop('SIGQUIT');
  }
}
