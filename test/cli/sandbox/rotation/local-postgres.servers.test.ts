import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPostgres } from '../../../../src/cli/sandbox/rotation/find-postgres';
import { LocalPostgres } from '../../../../src/cli/sandbox/rotation/local-postgres';
import { temporaryDirectory } from '../../../helpers/temporary-directory';
import { requireTool } from '../../../helpers/tools';

function installation(...programs: string[]): string {
  const root = temporaryDirectory();
  for (const [version, names] of Object.entries({ 9.6: ['initdb', 'postgres', 'psql'], 15: programs })) {
    mkdirSync(join(root, version, 'bin'), { recursive: true });
    for (const name of names) writeFileSync(join(root, version, 'bin', name), '');
  }
  return root;
}

test('the newest complete PostgreSQL of a Debian is found', () => {
  const complete = installation('initdb', 'postgres', 'psql');
  expect(findPostgres({ PATH: '' }, complete)).toBe(join(complete, '15', 'bin'));
  const incomplete = installation('psql');
  expect(findPostgres({ PATH: '' }, incomplete)).toBe(join(incomplete, '9.6', 'bin'));
});

test('nothing is found where there is no PostgreSQL', () => {
  expect(findPostgres({ PATH: '' }, join(temporaryDirectory(), 'absent'))).toBeUndefined();
});

requireTool('initdb')('the local PostgreSQL', () => {
  test('takes only the right password, whatever characters it has', async () => {
    const postgres = await LocalPostgres.start(findPostgres(process.env) ?? '', new AbortController().signal);
    const login = { username: 'or"ders', password: `a'b\\c"d$e;f g` };
    try {
      await postgres.createLogin(login);
      expect(await postgres.accepts(login)).toBe(true);
      expect(await postgres.accepts({ ...login, password: 'another' })).toBe(false);
    } finally {
      await postgres.stop();
    }
  }, 60_000);
});
