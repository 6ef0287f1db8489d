import { RotationError } from '../core/rotation-error';
import type { TargetSystem } from '../core/target-system';
import { mustBeText, parseJsonObject } from '../database/database-credential';
import { generateSshKeyPair, type SshKeyPair } from './ssh-key-pair';

/** An SSH key pair whose public key the servers read from the secret, for example by `AuthorizedKeysCommand`. */
export interface SshKey extends SshKeyPair {
  /** The former public keys, which servers still accept. @default - none */
  readonly formerPublicKeys?: readonly string[];
  readonly [other: string]: unknown;
}

/** @throws RotationError when a key is missing */
export function parseSshKey(text: string, subject: string): SshKey {
  const fields = parseJsonObject(text, subject);
  mustBeText(fields, 'privateKey', subject);
  mustBeText(fields, 'publicKey', subject);
  return fields as unknown as SshKey;
}

/** A new pair each time; the former public key stays listed for one rotation, so that open clients are not locked out. */
export function sshKey(): TargetSystem<SshKey> {
  return {
    parse: parseSshKey,
    format: (key) => JSON.stringify(key),
    owns: ['privateKey', 'publicKey', 'formerPublicKeys'],
    propose: async (current) => ({ ...current, ...generateSshKeyPair(), formerPublicKeys: [current.publicKey] }),
    accepts: async () => true,
    mustBelongTogether: (current, pending) => {
      const [former, ...others] = pending.formerPublicKeys ?? [];
      if (former === current.publicKey && others.length === 0) return;
      throw new RotationError(
        "'formerPublicKeys' of AWSPENDING must hold the public key of AWSCURRENT alone: remove the AWSPENDING version and rotate again",
      );
    },
    apply: async () => {},
  };
}
