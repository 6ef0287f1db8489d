import { accessWords } from '../../../src/review/report/access-words';
import { plain } from '../../../src/review/report/phrase';
import type { AccessChange } from '../../../src/review/report/report';

const SAME = { principal: (name: string) => name, secret: (name: string) => name, key: (name: string) => name };
const DENIED = { verdict: 'denied', proof: [] } as const;

/** Each change as `role/api gained read of db`. */
function wordsOf(...lines: readonly string[]): string {
  const changes = lines.map((line): AccessChange => {
    const [principal = '', change, capability, , secret = ''] = line.split(' ');
    const access = { principal, secret, region: 'eu-central-1' };
    return { ...access, change, capability, before: DENIED, after: DENIED } as unknown as AccessChange;
  });
  return plain(accessWords(changes, SAME));
}

test('what is gained besides what is told is said', () => {
  expect(wordsOf('api gained read of db')).toBe('api gains read of db');
  expect(wordsOf('api gained read of db', 'api gained administer of other')).toBe(
    'api gains read of db, control gained',
  );
  expect(wordsOf('api lost read of db', 'evil gained write of db')).toBe('api loses read of db, write gained');
  expect(wordsOf('api lost read of db', 'evil widened read of db')).toBe('api loses read of db, read widened');
  expect(wordsOf('api lost read of db', 'evil gained read of db', 'evil gained write of db')).toBe(
    'read of db moves from api to evil, write gained',
  );
});

test('what is lost besides is not', () => {
  expect(wordsOf('api gained read of db', 'api lost write of db')).toBe('api gains read of db');
});
