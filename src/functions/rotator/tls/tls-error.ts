import { RotationError } from '../core/rotation-error';

/** As drivers and OpenSSL say that a server answered in plain text. */
const NO_TLS = [
  'HANDSHAKE_NO_SSL_SUPPORT',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'The server does not support SSL connections',
  'disconnected before secure TLS connection was established',
];
const OTHER_HOST = ['ERR_TLS_CERT_ALTNAME_INVALID', "does not match certificate's altnames"];

/** Faults of TLS are the same after any wait, and drivers report them without a code or in words of their own. */
export function explainTls(error: unknown): unknown {
  const faults = chain(error);
  const shows = (signs: readonly string[]) =>
    faults.some(({ code, message }) => signs.some((sign) => code === sign || message.includes(sign)));
  if (shows(NO_TLS)) return noTls();
  if (shows(OTHER_HOST)) {
    return new RotationError(
      "'host' must be a name in the server's certificate, got a certificate for others: use such a name, or set 'certificateHosts' on the function",
    );
  }
  return error;
}

export function noTls(): RotationError {
  return new RotationError(
    `'host' must speak TLS, got a server that does not: turn TLS on there, or write "ssl": false into the secret and set 'allowPlaintext' on the function`,
  );
}

interface Fault {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
}

/** An error and what caused it; MongoDB's driver wraps the cause several times. */
function chain(error: unknown): { code: unknown; message: string }[] {
  const found: { code: unknown; message: string }[] = [];
  let at = error as Fault | undefined | null;
  while (typeof at === 'object' && at !== null && found.length < 5) {
    found.push({ code: at.code, message: String(at.message) });
    at = at.cause as Fault | undefined;
  }
  return found;
}
