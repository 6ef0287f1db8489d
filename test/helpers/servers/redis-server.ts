import { chownSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../../src/cli/emulator/free-port';
import { issueCertificate, makeCertificates } from './certificates';
import { makeFolder, ordinaryUser, ServerProcess } from './server-process';
import type { Tool } from './tool';

export const REDIS: Tool = { name: 'redis-server', install: 'apt-get install redis-server' };

/** Redis on two free ports, one of them with TLS. */
export class RedisServer {
  readonly host = '127.0.0.1';

  private constructor(
    private readonly process: ServerProcess,
    readonly port: number,
    readonly tlsPort: number,
    readonly caFile: string,
  ) {}

  static async start(path: string): Promise<RedisServer> {
    const port = await freePort();
    const folder = makeFolder('redis');
    const aclFile = join(folder, 'users.acl');
    writeFileSync(aclFile, 'user default off\nuser admin on >superuser ~* &* +@all\n');
    const owner = ordinaryUser();
    if (owner) chownSync(aclFile, owner.uid, owner.gid);
    const tls = makeCertificates(folder, owner);
    const tlsPort = await freePort();
    const settings = {
      ...{ port, bind: '127.0.0.1', save: '', aclfile: aclFile },
      ...{ 'tls-port': tlsPort, 'tls-cert-file': tls.certFile, 'tls-key-file': tls.keyFile, 'tls-auth-clients': 'no' },
      'tls-ca-cert-file': tls.caFile,
    };
    const options = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const server = new ServerProcess(path, options, folder);
    const redis = new RedisServer(server, port, tlsPort, tls.caFile);
    await server.ready(async () => {
      await redis.run('admin', 'superuser', 'PING');
    });
    return redis;
  }

  connect(username: string, password: string): Redis {
    const client = new Redis({
      ...{ host: this.host, port: this.port, username, password },
      ...{ protocol: 2, enableReadyCheck: false, disconnectTimeout: 100, retryStrategy: () => null, lazyConnect: true },
    });
    client.on('error', () => {});
    return client;
  }

  async run(username: string, password: string, command: string, ...input: string[]): Promise<unknown> {
    const client = this.connect(username, password);
    try {
      await client.connect();
      return await client.call(command, ...input);
    } finally {
      client.disconnect();
    }
  }

  async useCertificate(names: string): Promise<void> {
    const { certFile } = issueCertificate(dirname(this.caFile), names, ordinaryUser());
    await this.run('admin', 'superuser', 'CONFIG', 'SET', 'tls-cert-file', certFile);
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}
