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
