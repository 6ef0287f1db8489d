import { generateKeyPairSync, randomBytes } from 'node:crypto';

export interface SshKeyPair {
  /** The OpenSSH private key file, without a pass phrase. */
  readonly privateKey: string;
  /** One line as in `authorized_keys`, without a comment. */
  readonly publicKey: string;
}

/**
 * An Ed25519 key pair in the format of OpenSSH.
 * @see https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key
 */
export function generateSshKeyPair(): SshKeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const open = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const seed = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');
  const line = Buffer.concat([field('ssh-ed25519'), field(open)]);
  return { privateKey: armour(envelope(line, seed, open)), publicKey: `ssh-ed25519 ${line.toString('base64')}` };
}

function envelope(line: Buffer, seed: Buffer, open: Buffer): Buffer {
  const check = randomBytes(4);
  const secret = [check, check, line, field(Buffer.concat([seed, open])), field('')];
  const length = secret.reduce((sum, part) => sum + part.length, 0);
  // Padding counts 1, 2, 3 … up to the next multiple of 8.
  const padding = Buffer.from(Array.from({ length: (8 - (length % 8)) % 8 }, (_, index) => index + 1));
  const head = [Buffer.from('openssh-key-v1\0'), field('none'), field('none'), field(''), number(1), field(line)];
  return Buffer.concat([...head, field(Buffer.concat([...secret, padding]))]);
}

function armour(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,70}/g) ?? [];
  return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join('\n');
}

function field(content: string | Buffer): Buffer {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([number(bytes.length), bytes]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
