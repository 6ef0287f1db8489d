import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { freePort } from '../../../src/cli/emulator/free-port';
import { makeFolder, ServerProcess } from './server-process';
import type { Tool } from './tool';

export const MOTO: Tool = { name: 'moto_server', install: "pip install 'moto[server]'" };

/** The API of Secrets Manager on a free port. */
export class MotoServer {
  private constructor(
    private readonly process: ServerProcess,
    readonly endpoint: string,
    readonly client: SecretsManagerClient,
  ) {}

  static async start(path: string): Promise<MotoServer> {
    const port = await freePort();
    const server = new ServerProcess(path, ['-H', '127.0.0.1', '-p', String(port)], makeFolder('moto'), {});
    const endpoint = `http://127.0.0.1:${port}`;
    await server.ready(async () => {
      await fetch(`${endpoint}/moto-api/`);
    }, 60);
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    return new MotoServer(server, endpoint, new SecretsManagerClient({ region: 'eu-west-1', endpoint, credentials }));
  }

  async stop(): Promise<void> {
    this.client.destroy();
    await this.process.stop();
  }
}
