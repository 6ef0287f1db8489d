import fc from 'fast-check';
import { hostilePassword } from './hostile-password';

const BREAKS = [
  'x;ALTER/**/ROLE/**/bystander/**/SUPERUSER',
  '"; ALTER ROLE bystander SUPERUSER; --',
  "'; ALTER ROLE bystander SUPERUSER; --",
  '` TO ``bystander``@``%`` WITH GRANT OPTION -- x',
  'x`) ON *.* TO bystander -- x',
  "' TO 'bystander'@'%",
  'r FOR bystander',
  'Mixed Case',
  'a, b',
  'a.b',
  'a=b',
];

/** Names of users, databases and schemas that break statements which were assembled without quoting. */
export const hostileName: fc.Arbitrary<string> = fc
  .oneof(fc.constantFrom(...BREAKS), hostilePassword)
  // Servers cut off what is longer, and MariaDB takes neither a space at the end nor what is beyond 16 bits.
  .map((text) => shortened(text.replace(/[\u{10000}-\u{10ffff}\p{Cs}]/gu, '').trim(), 40))
  .filter((name) => name !== '');

function shortened(text: string, bytes: number): string {
  return Buffer.from(text).subarray(0, bytes).toString().replaceAll('\ufffd', '').trim();
}
