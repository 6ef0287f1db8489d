import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { type Connection, createConnection, type RowDataPacket } from 'mysql2/promise';
import { freePort } from '../../../src/cli/emulator/free-port';
import { issueCertificate, makeCertificates } from './certificates';
import { makeFolder, ordinaryUser, ServerProcess } from './server-process';
import type { Tool } from './tool';

export const MARIADBD: Tool = { name: 'mariadbd', install: 'apt-get install mariadb-server', folders: ['/usr/sbin'] };

/** MariaDB on a free port, with TLS. */
export class MariadbServer {
  readonly host = '127.0.0.1';
  readonly superuser = 'admin';
  readonly password = 'superuser';

  private constructor(
    private readonly process: ServerProcess,
    readonly port: number,
    readonly caFile: string,
  ) {}

  static async start(mariadbd: string, others: readonly string[] = []): Promise<MariadbServer> {
    const folder = makeFolder('mariadb');
    const data = join(folder, 'data');
    const install = [
      '--no-defaults',
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ];
    execFileSync('mariadb-install-db', install, { ...ordinaryUser(), cwd: folder, stdio: 'ignore' });
    const tls = makeCertificates(folder, ordinaryUser());
    const port = await freePort();
    const options = [
      '--no-defaults',
      `--datadir=${data}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--socket=${folder}/socket`,
      `--pid-file=${folder}/pid`,
      '--plugin-load-add=auth_ed25519',
      '--skip-name-resolve',
      '--innodb-flush-log-at-trx-commit=0',
      `--ssl-ca=${tls.caFile}`,
      `--ssl-cert=${tls.certFile}`,
      `--ssl-key=${tls.keyFile}`,
      ...others,
    ];
    const server = new ServerProcess(mariadbd, options, folder);
    const mariadb = new MariadbServer(server, port, tls.caFile);
    await server.ready(async () => {
      const root = await createConnection({ host: '127.0.0.1', port, user: 'root' });
      await root.query("CREATE USER admin@'%' IDENTIFIED BY 'superuser'");
      await root.query("GRANT ALL ON *.* TO admin@'%' WITH GRANT OPTION");
      await root.end();
    });
    return mariadb;
  }

  connect(user: string, password: string): Promise<Connection> {
    return createConnection({ host: this.host, port: this.port, user, password });
  }

  async queryAs(user: string, password: string, text: string): Promise<RowDataPacket[]> {
    const connection = await this.connect(user, password);
    try {
      const [rows] = await connection.query<RowDataPacket[]>(text);
      return rows;
    } finally {
      await connection.end();
    }
  }

  query(text: string): Promise<RowDataPacket[]> {
    return this.queryAs(this.superuser, this.password, text);
  }

  async useCertificate(names: string): Promise<void> {
    issueCertificate(dirname(this.caFile), names, ordinaryUser());
    await this.query('FLUSH SSL');
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}
