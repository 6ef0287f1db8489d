import { emulatorEnvironment } from '../../../src/cli/emulator/emulator-environment';
import { MotoServer } from '../../../src/cli/emulator/moto-server';
import { temporaryDirectory } from '../temporary-directory';
import { toolPath } from '../tools';

/** An embedded AWS for a test. */
export interface TestMoto {
  /** Such as `http://127.0.0.1:40123`. */
  readonly endpoint: string;
  /** This process's environment, pointed at the emulator and away from AWS. */
  readonly env: NodeJS.ProcessEnv;
  /** Forgets everything that was made. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts an embedded AWS on a free port, with the corrections that `npm start` uses.
 *
 * @example
 * let moto: TestMoto;
 * beforeAll(async () => { moto = await startMoto(); });
 * afterAll(() => moto.stop());
 */
export async function startMoto(): Promise<TestMoto> {
  const command = toolPath('moto_server') ?? 'moto_server';
  const server = await MotoServer.start({ command, workDirectory: temporaryDirectory(), env: process.env });
  return {
    endpoint: server.endpoint,
    env: emulatorEnvironment(process.env, server.endpoint),
    reset: async () => void (await fetch(`${server.endpoint}/moto-api/reset`, { method: 'POST' })),
    stop: () => server.stop(),
  };
}
