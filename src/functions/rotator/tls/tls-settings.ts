import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import { RotationError } from '../core/rotation-error';

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
  /**
   * For which host the certificate of a host is, where they differ, as with a CNAME. The owner of the function says
   * so and not the writer of the secret, who could else send a password to any server with a certificate.
   * @default - each certificate is for the host of the secret
   */
  readonly certificateHosts?: Readonly<Record<string, string>>;
}

export interface TlsSettings {
  readonly ca: string;
  readonly rejectUnauthorized: true;
  readonly minVersion: 'TLSv1.2';
  /** The name that is asked for: none for an address. */
  readonly servername?: string;
  readonly checkServerIdentity: (host: string, certificate: PeerCertificate) => Error | undefined;
}

/** What of a credential decides about TLS. */
export interface TlsTarget {
  readonly host: string;
  readonly ssl?: unknown;
}

/**
 * The TLS options for one credential; `false` for plain text.
 * @throws RotationError when the secret asks for plain text and the function does not allow it
 */
export function tlsSettings(policy: TlsPolicy, credential: TlsTarget): TlsSettings | false {
  if (String(credential.ssl).toLowerCase() !== 'false') {
    const name = certificateHost(policy, credential);
    return {
      ca: readFileSync(policy.caFile, 'utf8'),
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(isIP(name) === 0 && { servername: name }),
      checkServerIdentity: (_, certificate) => checkServerIdentity(name, certificate),
    };
  }
  if (policy.allowPlaintext) return false;
  throw new RotationError("'ssl' must not be false: remove the key, or set 'allowPlaintext' on the function");
}

/** The host that the certificate of a server must be for. */
export function certificateHost({ certificateHosts = {} }: TlsPolicy, { host }: TlsTarget): string {
  return Object.hasOwn(certificateHosts, host) ? (certificateHosts[host] ?? host) : host;
}
