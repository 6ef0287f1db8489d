import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../../../src/cli/emulator/free-port';
import { MotoServer } from '../../../src/cli/emulator/moto-server';
import { fakeCommand } from '../../helpers/fake-command';
import { temporaryDirectory } from '../../helpers/temporary-directory';

function script(text: string): string {
  return join(fakeCommand('moto_server', text), 'moto_server');
}

test('throws with the log of a server that ends at once', async () => {
  const command = script('echo no module named moto >&2; exit 3');

  const start = MotoServer.start({ command, workDirectory: temporaryDirectory(), env: process.env });

  await expect(start).rejects.toThrow(
    /^'moto_server' must answer at http:\/\/127\.0\.0\.1:\d+ within a minute, but it did not: no module named moto$/,
  );
});

test('leaves nothing running when starting is interrupted', async () => {
  const workDirectory = temporaryDirectory();
  const pidFile = join(workDirectory, 'pid');
  const command = script(`echo $$ > '${pidFile}.new'; mv '${pidFile}.new' '${pidFile}'; exec sleep 60`);
  const interrupted = new AbortController();
  const start = MotoServer.start({ command, workDirectory, env: process.env, signal: interrupted.signal });
  const failed = expect(start).rejects.toThrow('This operation was aborted');
  while (!existsSync(pidFile)) await new Promise((resolve) => setTimeout(resolve, 10));

  interrupted.abort();
  await failed;

  expect(() => process.kill(Number(readFileSync(pidFile, 'utf8')), 0)).toThrow('ESRCH');
});

test('finds a port that can be listened on', async () => {
  const port = await freePort();

  const listening = await new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

  expect(listening).toBe(true);
});
