import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { SigningAlgorithm } from '../../../model/rotation/signing-keys';
import { RotationError } from '../core/rotation-error';
import type { TargetSystem } from '../core/target-system';
import { parseJsonObject } from '../database/database-credential';

export interface SigningKey {
  /** Thumbprint of the public key (RFC 7638 is not needed: it only has to be unique). */
  readonly kid: string;
  readonly alg: SigningAlgorithm;
  /** PKCS#8, PEM. Signs only while the key is `active`. @default - a former key, which only verifies */
  readonly privateKey?: string;
  /** SPKI, PEM. */
  readonly publicKey: string;
}

/** Signers use `active`; verifiers accept all three, so they know a key one rotation before and one after it signs. */
export interface SigningKeys {
  readonly active: SigningKey;
  readonly next: SigningKey;
  /** @default - none before the first rotation */
  readonly former?: SigningKey;
}

/** The kind of key of each algorithm, as Node.js names it. */
const KINDS: Readonly<
  Record<SigningAlgorithm, { readonly type: string; readonly curve?: string; readonly bits?: number }>
> = {
  EdDSA: { type: 'ed25519' },
  ES256: { type: 'ec', curve: 'prime256v1' },
  RS256: { type: 'rsa', bits: 3072 },
};

const PROBE = Buffer.from('probe');

/** Keys that sign JWTs and other tokens, with overlap: no verifier meets a key that it could not have known. */
export function signingKeys(algorithm: SigningAlgorithm): TargetSystem<SigningKeys> {
  return {
    parse: parseSigningKeys,
    format: (keys) => JSON.stringify(keys),
    owns: ['active', 'next', 'former'],
    propose: async ({ active, next }) => ({
      active: next,
      next: generateSigningKey(algorithm),
      former: publicHalf(active),
    }),
    accepts: async ({ active, next }) => [active, next].every(signs),
    mustBelongTogether: (current, pending) => mustFollow(current, pending, algorithm),
    apply: async () => {
      throw new RotationError(
        "'active' and 'next' must each sign what their public key verifies: store a new pair by hand",
      );
    },
  };
}

/** Verifiers would else trust a key that nobody published before it signs, or after it was taken out of use. */
function mustFollow(current: SigningKeys, pending: SigningKeys, alg: SigningAlgorithm): void {
  const { privateKey, publicKey } = pending.next;
  const isNamed = isDeepStrictEqual(pending.next, { kid: kidOf(publicKey), alg, privateKey, publicKey });
  if (!isNamed || !isFor(alg, publicKey)) {
    throw new RotationError(
      `'next' of AWSPENDING must be a key for ${alg} with the 'kid' of its public key: remove the AWSPENDING version and rotate again`,
    );
  }
  const expected = { active: current.next, former: publicHalf(current.active) };
  for (const name of ['active', 'former'] as const) {
    if (isDeepStrictEqual(pending[name], expected[name])) continue;
    throw new RotationError(
      `'${name}' of AWSPENDING must be '${name === 'active' ? 'next' : 'active'}' of AWSCURRENT: remove the AWSPENDING version and rotate again`,
    );
  }
}

function publicHalf({ privateKey: _, ...key }: SigningKey): SigningKey {
  return key;
}

/** A fresh pair, also for the first value of a secret. */
export function generateSigningKey(alg: SigningAlgorithm): SigningKey {
  const pair = generate(alg);
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { kid: kidOf(publicKey), alg, privateKey, publicKey };
}

function kidOf(publicKey: string): string {
  return createHash('sha256').update(publicKey).digest('base64url');
}

function generate(alg: SigningAlgorithm) {
  if (alg === 'EdDSA') return generateKeyPairSync('ed25519');
  if (alg === 'ES256') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return generateKeyPairSync('rsa', { modulusLength: 3072 });
}

/** What a key is says its text alone: its `alg` can be written by anybody. */
function isFor(alg: SigningAlgorithm, publicKey: string): boolean {
  try {
    const key = createPublicKey(publicKey);
    // A certificate or a private key has a public key, too, and is not one.
    if (key.export({ type: 'spki', format: 'pem' }).toString() !== publicKey) return false;
    const { asymmetricKeyType, asymmetricKeyDetails } = key;
    const { type, curve, bits = 0 } = KINDS[alg];
    const { namedCurve, modulusLength = 0 } = asymmetricKeyDetails ?? {};
    return asymmetricKeyType === type && namedCurve === curve && modulusLength >= bits;
  } catch {
    return false;
  }
}

function signs({ alg, privateKey, publicKey }: SigningKey): boolean {
  if (privateKey === undefined) return false;
  const digest = alg === 'EdDSA' ? null : 'sha256';
  const signature = sign(digest, PROBE, createPrivateKey(privateKey));
  return verify(digest, PROBE, createPublicKey(publicKey), signature);
}

function parseSigningKeys(text: string, subject: string): SigningKeys {
  const fields = parseJsonObject(text, subject);
  for (const name of ['active', 'next']) {
    const key = fields[name] as Partial<SigningKey> | undefined;
    if (typeof key?.privateKey !== 'string' || typeof key.publicKey !== 'string') {
      throw new RotationError(`${subject}: '${name}' must have 'privateKey' and 'publicKey': store a generated key`);
    }
  }
  return fields as unknown as SigningKeys;
}
