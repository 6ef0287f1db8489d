import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findMoto, motoEnvironmentDirectory } from '../../../src/cli/emulator/find-moto';
import { temporaryDirectory } from '../../helpers/temporary-directory';

function executable(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

test('takes moto_server from the PATH before its own', () => {
  const home = temporaryDirectory();
  const onPath = executable(join(home, 'bin', 'moto_server'));
  const own = executable(join(home, '.cache', 'cdktf-aws-secrets', 'moto-5.2.1', 'bin', 'moto_server'));

  expect(findMoto({ PATH: join(home, 'bin') }, home)).toBe(onPath);
  expect(findMoto({ PATH: '' }, home)).toBe(own);
});

test('finds nothing on a bare machine, nor a file that cannot be run', () => {
  const home = temporaryDirectory();
  writeFileSync(join(home, 'moto_server'), '');

  expect(findMoto({ PATH: home }, home)).toBeUndefined();
});

test('makes its environment in the cache directory of the user', () => {
  expect(motoEnvironmentDirectory({ XDG_CACHE_HOME: '/c' }, '/h')).toBe('/c/cdktf-aws-secrets/moto-5.2.1');
  expect(motoEnvironmentDirectory({}, '/h')).toBe('/h/.cache/cdktf-aws-secrets/moto-5.2.1');
});
