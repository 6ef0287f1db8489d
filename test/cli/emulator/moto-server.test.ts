import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../../../src/cli/emulator/free-port';
import { MotoServer } from '../../../src/cli/emulator/moto-server';
import { temporaryDirectory } from '../../helpers/temporary-directory';

function script(text: string): string {
  const path = join(temporaryDirectory(), 'moto_server');
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
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
  const command = script(`echo $$ > '${workDirectory}/pid'; exec sleep 60`);

  const start = MotoServer.start({ command, workDirectory, env: process.env, signal: AbortSignal.timeout(300) });

  await expect(start).rejects.toThrow(/aborted due to timeout/);
  const pid = Number(readFileSync(join(workDirectory, 'pid'), 'utf8'));
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

test('finds a port that can be listened on', async () => {
  const port = await freePort();

  const listening = await new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

  expect(listening).toBe(true);
});
