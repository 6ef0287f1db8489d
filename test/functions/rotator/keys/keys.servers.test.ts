import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomValue } from '../../../../src/functions/rotator/keys/random-value';
import { generateSigningKey, signingKeys } from '../../../../src/functions/rotator/keys/signing-keys';
import { sshKey } from '../../../../src/functions/rotator/keys/ssh-key';
import { generateSshKeyPair } from '../../../../src/functions/rotator/keys/ssh-key-pair';
import type { SigningAlgorithm } from '../../../../src/model/rotation/signing-keys';
import { RealWorld } from '../../../helpers/servers/real-world';
import { describeWith } from '../../../helpers/servers/tool';
import { SECRET } from '../helpers/world';

describeWith({ name: 'ssh-keygen', install: 'apt-get install openssh-client' }, 'an SSH key pair', (sshKeygen) => {
  test('is read by OpenSSH, which derives the same public key', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ssh-'));
    for (let round = 1; round <= 5; round += 1) {
      const { privateKey, publicKey } = generateSshKeyPair();
      const file = join(folder, `key-${round}`);
      writeFileSync(file, privateKey, { mode: 0o600 });
      expect(execFileSync(sshKeygen, ['-y', '-f', file], { encoding: 'utf8' }).trim()).toBe(publicKey);
    }
    rmSync(folder, { recursive: true });
  });
});

test('the former public SSH key stays listed for one rotation', async () => {
  const first = generateSshKeyPair();
  const world = new RealWorld(first, () => sshKey());
  await world.rotate();
  expect(world.value().formerPublicKeys).toEqual([first.publicKey]);
  const second = world.value().publicKey;
  await world.rotate();
  expect(world.value().formerPublicKeys).toEqual([second]);
});

test.each<SigningAlgorithm>(['ES256', 'EdDSA'])(
  'signing keys %s: a key is published before it signs and after',
  async (alg) => {
    const first = { active: generateSigningKey(alg), next: generateSigningKey(alg) };
    const world = new RealWorld(first, () => signingKeys(alg));
    await world.rotate();
    const { privateKey: _, ...former } = first.active;
    expect(JSON.parse(world.secret.get())).toMatchObject({ active: first.next, former, next: { alg } });
    expect(world.secret.get()).not.toContain(JSON.stringify(first.active.privateKey).slice(60, 90));
    await world.rotate();
    expect(JSON.parse(world.secret.get()).former.kid).toBe(first.next.kid);
  },
);

test('throws for signing keys whose halves do not belong together', async () => {
  const mixed = { ...generateSigningKey('EdDSA'), publicKey: generateSigningKey('EdDSA').publicKey };
  const world = new RealWorld({ active: generateSigningKey('EdDSA'), next: mixed }, () => signingKeys('EdDSA'));
  await expect(world.rotate()).rejects.toThrow(
    "'active' and 'next' must each sign what their public key verifies: store a new pair by hand",
  );
});

test('throws for a secret without signing keys', async () => {
  await expect(new RealWorld({ active: {} }, () => signingKeys('ES256')).rotate()).rejects.toThrow(
    `AWSCURRENT of '${SECRET}': 'active' must have 'privateKey' and 'publicKey': store a generated key`,
  );
});

const policy = { length: 20, excludeCharacters: '' };

test('a random value replaces the whole secret, or one key of it', async () => {
  const whole = new RealWorld('first', () => randomValue({ policy }));
  await whole.rotate();
  expect(whole.secret.get()).toMatch(/^generated-/);
  const part = new RealWorld({ pepper: 'first', note: 'kept' }, () => randomValue({ policy, key: 'pepper' }));
  await part.rotate();
  expect(part.value()).toEqual({ pepper: expect.stringMatching(/^generated-/), note: 'kept' });
});

test('throws when the key of the random value is not in the secret', async () => {
  await expect(new RealWorld({ other: 'x' }, () => randomValue({ policy, key: 'pepper' })).rotate()).rejects.toThrow(
    `AWSCURRENT of '${SECRET}': 'pepper' must be a non-empty string, got no such key among 1: add it`,
  );
});
