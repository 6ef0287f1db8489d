import { readFileSync } from 'node:fs';
import { RotationError } from './core/rotation-error';

/** How a connection to the target system is secured. */
export interface TlsPolicy {
  /** File of the certificate authorities that are trusted, in PEM; for RDS, Amazon's bundle. */
  readonly caFile: string;
  /**
   * Lets a secret with `ssl: false` be used without TLS. Both have to say so: neither the writer of
   * the secret nor the owner of the function can take the encryption away alone.
   * @default false
   */
  readonly allowPlaintext?: boolean;
}

export interface TlsSettings {
  readonly ca: string;
  readonly rejectUnauthorized: true;
  readonly minVersion: 'TLSv1.2';
}

/**
 * The TLS options for one credential; `false` for plain text.
 * @throws RotationError when the secret asks for plain text and the function does not allow it
 */
export function tlsSettings(policy: TlsPolicy, credential: { readonly ssl?: unknown }): TlsSettings | false {
  if (String(credential.ssl).toLowerCase() !== 'false') {
    return { ca: readFileSync(policy.caFile, 'utf8'), rejectUnauthorized: true, minVersion: 'TLSv1.2' };
  }
  if (policy.allowPlaintext) return false;
  throw new RotationError("'ssl' must not be false: remove the key, or set 'allowPlaintext' on the function");
}
