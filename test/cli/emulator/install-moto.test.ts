import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { motoEnvironmentDirectory } from '../../../src/cli/emulator/find-moto';
import { ensureMoto } from '../../../src/cli/emulator/install-moto';
import { fakeCommand } from '../../helpers/fake-command';
import { temporaryDirectory } from '../../helpers/temporary-directory';

function options(PATH: string) {
  const noted: string[] = [];
  const home = temporaryDirectory();
  const env = { PATH: `${PATH}:/bin:/usr/bin`, HOME: home, XDG_CACHE_HOME: join(home, 'cache') };
  return { env, home, signal: new AbortController().signal, note: (text: string) => noted.push(text), noted };
}

/** Takes the place of python3: makes an environment whose python makes moto_server. */
const PYTHON = `mkdir -p "$4/bin"
cat > "$4/bin/python" <<END
#!/bin/sh
echo "\\$@" > "$4/installed"
touch "$4/bin/moto_server"
END
chmod +x "$4/bin/python"`;

test('takes moto_server from the PATH without a word', async () => {
  const onPath = fakeCommand('moto_server', '');
  const given = options(onPath);

  expect(await ensureMoto(given)).toBe(join(onPath, 'moto_server'));
  expect(given.noted).toEqual([]);
});

test('installs the pinned version into an environment of its own, once', async () => {
  const given = options(fakeCommand('python3', PYTHON));
  const directory = motoEnvironmentDirectory(given.env, given.home);

  const first = await ensureMoto(given);
  const second = await ensureMoto(given);

  expect(first).toBe(join(directory, 'bin', 'moto_server'));
  expect(second).toBe(first);
  expect(given.noted).toEqual([`installing moto 5.2.1, the embedded AWS, into ${directory} (once)`]);
});

test('throws with the words of Python, and leaves no half environment, when the installation fails', async () => {
  const given = options(fakeCommand('python3', 'mkdir -p "$4"; echo ensurepip is not available >&2; exit 1'));

  await expect(ensureMoto(given)).rejects.toThrow(
    /^'moto\[server\]' must be installed for the embedded AWS, but .+ -m venv --clear failed: .+apt-get install python3-venv.+\nensurepip is not available$/s,
  );
  expect(existsSync(motoEnvironmentDirectory(given.env, given.home))).toBe(false);
});
