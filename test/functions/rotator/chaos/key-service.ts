import type { TargetSystem } from '../../../../src/functions/rotator/core/target-system';

/** A remote service that issues keys and shows each once. */
export class KeyService {
  /** Keys that work. */
  readonly keys = new Set<string>(['first']);
  /** How often a dead key was used to rotate: GitLab then ends the whole family. */
  killed = 0;
  private issued = 0;

  issue(): string {
    this.issued += 1;
    const key = `key-${this.issued}`;
    this.keys.add(key);
    return key;
  }

  rotate(key: string): string {
    if (!this.keys.has(key)) {
      this.killed += 1;
      this.keys.clear();
      throw new Error('revoked');
    }
    this.keys.delete(key);
    return this.issue();
  }
}

const text = {
  parse: (value: string) => value,
  format: (value: string) => value,
  mustBelongTogether: () => {},
  apply: async () => {
    throw new Error('a key that was issued cannot be set');
  },
};

/** Old and new key work side by side. */
export function overlappingKeys(service: KeyService): TargetSystem<string> {
  return {
    ...text,
    propose: async () => service.issue(),
    accepts: async (key) => service.keys.has(key),
    discard: async (key) => void service.keys.delete(key),
    retire: async ({ previous, current, pending }) => {
      if (previous !== undefined && previous !== current && previous !== pending) service.keys.delete(previous);
    },
  };
}

/** Issuing the new key ends the old one. */
export function selfRotatingKey(service: KeyService): TargetSystem<string> {
  return {
    ...text,
    proposesOnce: true,
    propose: async (current) => service.rotate(current),
    accepts: async (key) => service.keys.has(key),
  };
}
