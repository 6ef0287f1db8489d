import { createHash } from 'node:crypto';

/** Names exactly one finding: a wider or worse one of the same rule and subject has another. 16 hexadecimal digits. */
export function fingerprint(rule: string, subject: string, message: string): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, subject, message]))
    .digest('hex')
    .slice(0, 16);
}
