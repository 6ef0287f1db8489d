import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  generateSigningKey,
  type SigningKey,
  type SigningKeys,
  signingKeys,
} from '../../../../src/functions/rotator/keys/signing-keys';

const { mustBelongTogether } = signingKeys('EdDSA');
const current: SigningKeys = { active: generateSigningKey('EdDSA'), next: generateSigningKey('EdDSA') };
const { privateKey: _, ...former } = current.active;
const fresh = generateSigningKey('EdDSA');

/** A pair that says to be for an algorithm, with the right name. */
function pretending(alg: SigningKey['alg'], { publicKey, privateKey }: Pair): SigningKey {
  const text = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const kid = createHash('sha256').update(text).digest('base64url');
  return { kid, alg, privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), publicKey: text };
}
type Pair = ReturnType<typeof generateKeyPairSync>;
const pairs: Readonly<Record<string, Pair>> = {
  Ed25519: generateKeyPairSync('ed25519'),
  Ed448: generateKeyPairSync('ed448'),
  'P-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'RSA of 3072 bits': generateKeyPairSync('rsa', { modulusLength: 3072 }),
  'RSA of 1024 bits': generateKeyPairSync('rsa', { modulusLength: 1024 }),
  'RSA-PSS of 3072 bits': generateKeyPairSync('rsa-pss', { modulusLength: 3072 }),
};
const planted = (next: SigningKey): SigningKeys => ({ active: current.next, next, former });

test('a next key of the algorithm, named by its public key, follows', () => {
  expect(() => mustBelongTogether(current, planted(fresh))).not.toThrow();
});

test.each<[string, object]>([
  ['another algorithm', { ...fresh, alg: 'RS256' }],
  ['the name of the active key', { ...fresh, kid: current.active.kid }],
  ['a key of another algorithm', generateSigningKey('ES256')],
  ['a member of its own', { ...fresh, jku: 'https://evil.example' }],
  ['no name', { ...fresh, kid: undefined }],
])('a planted next key with %s is refused', (_, next) => {
  expect(() => mustBelongTogether(current, planted(next as SigningKey))).toThrow(
    "'next' of AWSPENDING must be a key for EdDSA with the 'kid' of its public key: remove the AWSPENDING version and rotate again",
  );
});

describe.each<[SigningKey['alg'], string]>([
  ['EdDSA', 'Ed25519'],
  ['ES256', 'P-256'],
  ['RS256', 'RSA of 3072 bits'],
])('a planted key that says to be for %s', (alg, right) => {
  const target = signingKeys(alg);
  const first = { active: generateSigningKey(alg), next: generateSigningKey(alg) };
  const { privateKey: __, ...left } = first.active;
  const check = (pair: Pair) => () =>
    target.mustBelongTogether?.(first, { active: first.next, next: pretending(alg, pair), former: left });

  test(`is taken when it is ${right}`, () => {
    expect(check(pairs[right] as Pair)).not.toThrow();
  });

  test.each(Object.keys(pairs).filter((name) => name !== right))('is refused when it is %s', (name) => {
    expect(check(pairs[name] as Pair)).toThrow(`'next' of AWSPENDING must be a key for ${alg} with the 'kid' of its`);
  });

  test.each<[string, string]>([
    ['no key', 'no key'],
    ['a private key', generateSigningKey(alg).privateKey ?? ''],
  ])('is refused when its text is %s', (_, text) => {
    const kid = createHash('sha256').update(text).digest('base64url');
    const next = { kid, alg, privateKey: text, publicKey: text };
    expect(() => target.mustBelongTogether?.(first, { active: first.next, next, former: left })).toThrow(
      `'next' of AWSPENDING must be a key for ${alg} with the 'kid' of its`,
    );
  });
});
