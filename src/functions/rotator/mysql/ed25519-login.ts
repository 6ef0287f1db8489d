import { createHash } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519';

const { Point, CURVE } = ed25519;

/**
 * The answer of a client to MariaDB's plugin `ed25519`: a signature over the server's nonce by the key that is derived
 * from the password. Node's own Ed25519 wants a seed of 32 bytes and MariaDB hashes a password of any length, so the
 * signature is composed here from the curve's points.
 * @see https://mariadb.com/kb/en/authentication-plugin-ed25519/
 */
export function ed25519Login(password: string, nonce: Buffer): Buffer {
  const hash = sha512(Buffer.from(password, 'utf8'));
  const secret = clamp(hash.subarray(0, 32));
  const publicKey = Point.BASE.multiply(modulo(secret)).toBytes();

  const once = modulo(toNumber(sha512(hash.subarray(32), nonce)));
  const point = Point.BASE.multiply(once).toBytes();
  const challenge = modulo(toNumber(sha512(point, publicKey, nonce)));
  return Buffer.concat([point, toBytes(modulo(once + challenge * secret))]);
}

function sha512(...parts: Uint8Array[]): Buffer {
  const hash = createHash('sha512');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** RFC 8032, section 5.1.5 */
function clamp(bytes: Buffer): bigint {
  const key = Buffer.from(bytes);
  key.writeUInt8(key.readUInt8(0) & 0xf8, 0);
  key.writeUInt8((key.readUInt8(31) & 0x7f) | 0x40, 31);
  return toNumber(key);
}

function modulo(number: bigint): bigint {
  return number % CURVE.n;
}

function toNumber(littleEndian: Buffer): bigint {
  return BigInt(`0x${Buffer.from(littleEndian).reverse().toString('hex')}`);
}

function toBytes(number: bigint): Buffer {
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse();
}
