import type { SecretStore } from '../../../../src/functions/rotator/core/secret-store';
import { ModelError, type SecretModel } from './secret-model';
import { stateOf } from './state-of';

/** The store port over models of secrets, by secret id. Counts calls by the name of AWS's action. */
export function modelStore(secrets: ReadonlyMap<string, SecretModel>, calls: string[] = []): SecretStore {
  let passwords = 0;
  const secret = (id: string): SecretModel => {
    const found = secrets.get(id);
    if (found === undefined) throw new ModelError('ResourceNotFoundException', `no secret ${id}`);
    return found;
  };
  return {
    describe: async (id) => {
      calls.push('DescribeSecret');
      return stateOf(id, secret(id));
    },
    read: async ({ secretId, versionId, label }) => {
      calls.push('GetSecretValue');
      return unless('ResourceNotFoundException', undefined, () => secret(secretId).version(versionId, label));
    },
    write: async ({ secretId, versionId, value, label }) => {
      calls.push('PutSecretValue');
      return unless('ResourceExistsException', false, () => {
        secret(secretId).put(versionId, value, [label]);
        return true;
      });
    },
    moveLabel: async ({ secretId, label, from, to }) => {
      calls.push('UpdateSecretVersionStage');
      secret(secretId).moveLabel(label, to, from);
    },
    randomPassword: async () => {
      calls.push('GetRandomPassword');
      passwords += 1;
      return `generated-${passwords}`;
    },
    unlabelledVersionIds: async (id) => {
      calls.push('ListSecretVersionIds');
      return secret(id).unlabelled();
    },
  };
}

function unless<T, U>(name: string, instead: U, action: () => T): T | U {
  try {
    return action();
  } catch (error) {
    if (error instanceof ModelError && error.name === name) return instead;
    throw error;
  }
}
