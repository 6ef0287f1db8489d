import { lengthOf } from '../core/length-of';
import { RotationError } from '../core/rotation-error';

/**
 * Names and addresses of hosts have only these characters. `/?#@,` begin another part of a connection string, and a
 * path is a socket to some drivers.
 */
const HOST = /^[A-Za-z0-9._:-]{1,255}$/;
const PORT = /^\d{1,5}$/;

/** @throws RotationError when the host is more than a name or an address */
export function mustBeHost(host: unknown, subject: string): void {
  if (typeof host === 'string' && HOST.test(host)) return;
  throw new RotationError(
    `${subject}: 'host' must be a host name or an IP address, got ${lengthOf(host)} with others than A-Z a-z 0-9 . _ : -`,
  );
}

/** An absent port, `null` or an empty text stands for the engine's own. @throws RotationError for any other text */
export function mustBePort(port: unknown, subject: string): void {
  if (port === undefined || port === null || port === '') return;
  const digits = typeof port === 'string' || typeof port === 'number' ? String(port) : '';
  if (PORT.test(digits) && Number(digits) >= 1 && Number(digits) <= 65_535) return;
  throw new RotationError(`${subject}: 'port' must be 1 to 65535, got ${lengthOf(port)}`);
}
