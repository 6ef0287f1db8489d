import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

const ITERATIONS = 4096;
const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;

/**
 * What PostgreSQL stores of a SCRAM-SHA-256 password, computed here so that the password itself does not reach the
 * server's statement log. PostgreSQL takes it in place of a password.
 * @see https://www.postgresql.org/docs/current/catalog-pg-authid.html
 * @returns undefined for a password that SASLprep could change; such a password is left to the server
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string | undefined {
  if (!PRINTABLE_ASCII.test(password)) return undefined;
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const hmac = (key: string) => createHmac('sha256', salted).update(key).digest();
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64');
  const serverKey = hmac('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
