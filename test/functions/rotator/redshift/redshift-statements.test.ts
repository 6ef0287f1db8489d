import fc from 'fast-check';
import type { Client } from 'pg';
import { redshiftSession } from '../../../../src/functions/rotator/redshift/redshift-engine';
import { hostileName } from '../helpers/hostile-name';

/** There is no Redshift to run: the statements are compared with its manual. */
function fakeClient(existing: boolean, fails = '', [group, role] = ['readers', 'sales"role']) {
  const sent: string[] = [];
  const query = async (text: string) => {
    if (text.startsWith('SELECT 1')) return { rowCount: existing ? 1 : 0, rows: [] };
    if (text.includes('pg_group')) return { rows: [{ name: group }] };
    if (text.includes('svv_user_grants')) return { rows: [{ name: role }] };
    sent.push(text);
    if (fails !== '' && text.startsWith(fails)) throw new Error('denied');
    return { rows: [] };
  };
  return { sent, session: redshiftSession({ query, end: async () => {} } as unknown as Client) };
}

test('a password is set by ALTER USER, quoted', async () => {
  const { sent, session } = fakeClient(true);
  await session.setPassword('app"x', "it's");
  expect(sent).toEqual([`ALTER USER "app""x" PASSWORD 'it''s'`]);
});

test.each([
  [false, 'CREATE'],
  [true, 'ALTER'],
])('a clone joins groups and roles in one transaction (exists: %p)', async (existing, verb) => {
  const { sent, session } = fakeClient(existing);
  await session.cloneUser({ original: 'app', clone: 'app_clone', password: 'p' });
  expect(sent).toEqual([
    'BEGIN',
    `${verb} USER "app_clone" PASSWORD 'p'`,
    'ALTER GROUP "readers" ADD USER "app_clone"',
    'GRANT ROLE "sales""role" TO "app_clone"',
    'COMMIT',
  ]);
});

test('the original joins what the clone has joined', async () => {
  const { sent, session } = fakeClient(true);
  await session.shareRights?.({ from: 'app_clone', to: 'app' });
  expect(sent).toEqual([
    'BEGIN',
    'ALTER GROUP "readers" ADD USER "app"',
    'GRANT ROLE "sales""role" TO "app"',
    'COMMIT',
  ]);
});

test('names of any text stay within their quotes', async () => {
  await fc.assert(
    fc.asyncProperty(hostileName, hostileName, hostileName, async (user, group, role) => {
      const { sent, session } = fakeClient(false, '', [group, role]);
      await session.cloneUser({ original: user, clone: user, password: "it's" });
      // Without what is quoted as a whole nothing of a name is left.
      expect(sent.map((text) => text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '?'))).toEqual([
        'BEGIN',
        'CREATE USER ? PASSWORD ?',
        'ALTER GROUP ? ADD USER ?',
        'GRANT ROLE ? TO ?',
        'COMMIT',
      ]);
    }),
  );
});

test('a clone that cannot be given its rights is not left behind', async () => {
  const { sent, session } = fakeClient(false, 'GRANT');
  await expect(session.cloneUser({ original: 'app', clone: 'c', password: 'p' })).rejects.toThrow('denied');
  expect(sent.at(-1)).toBe('ROLLBACK');
});
