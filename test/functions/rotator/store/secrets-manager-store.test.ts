import {
  GetRandomPasswordCommand,
  GetSecretValueCommand,
  ListSecretVersionIdsCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { SecretsManagerStore } from '../../../../src/functions/rotator/store/secrets-manager-store';

const api = mockClient(SecretsManagerClient);
const store = new SecretsManagerStore(new SecretsManagerClient({ region: 'eu-west-1' }));
const write = { secretId: 's', versionId: 'v', value: 'x', label: 'AWSPENDING' };

beforeEach(() => api.reset());

test('the rotation token is passed to PutSecretValue when there is one, and only then', async () => {
  api.on(PutSecretValueCommand).resolves({});
  await store.write({ ...write, rotationToken: 'proof' });
  await store.write(write);
  const inputs = api.commandCalls(PutSecretValueCommand).map(({ args }) => args[0].input);
  expect(inputs[0]).toEqual({
    SecretId: 's',
    ClientRequestToken: 'v',
    SecretString: 'x',
    VersionStages: ['AWSPENDING'],
    RotationToken: 'proof',
  });
  expect(inputs[1]?.RotationToken).toBeUndefined();
});

test('a version that holds another value is told from an error', async () => {
  api.on(PutSecretValueCommand).rejects(new ResourceExistsException({ $metadata: {}, message: 'exists' }));
  expect(await store.write(write)).toBe(false);
  api.on(PutSecretValueCommand).rejects(new Error('throttled'));
  await expect(store.write(write)).rejects.toThrow('throttled');
});

test('a version that does not exist is told from an error', async () => {
  api.on(GetSecretValueCommand).rejects(new ResourceNotFoundException({ $metadata: {}, message: 'none' }));
  expect(await store.read({ secretId: 's', versionId: 'v' })).toBeUndefined();
  api.on(GetSecretValueCommand).rejects(new Error('AccessDenied'));
  await expect(store.read({ secretId: 's' })).rejects.toThrow('AccessDenied');
});

test('throws for a binary secret', async () => {
  api.on(GetSecretValueCommand).resolves({ SecretBinary: new Uint8Array([1]) });
  await expect(store.read({ secretId: 's' })).rejects.toThrow("'s' must hold text, got binary: store a SecretString");
});

test('a label is moved by one call that names both versions', async () => {
  api.on(UpdateSecretVersionStageCommand).resolves({});
  await store.moveLabel({ secretId: 's', label: 'AWSCURRENT', from: 'a', to: 'b' });
  expect(api.commandCalls(UpdateSecretVersionStageCommand).map(({ args }) => args[0].input)).toEqual([
    { SecretId: 's', VersionStage: 'AWSCURRENT', MoveToVersionId: 'b', RemoveFromVersionId: 'a' },
  ]);
});

test('a password is made by Secrets Manager, with each type of character', async () => {
  api.on(GetRandomPasswordCommand).resolves({ RandomPassword: 'made' });
  expect(await store.randomPassword({ length: 30, excludeCharacters: '/@' })).toBe('made');
  expect(api.commandCalls(GetRandomPasswordCommand)[0]?.args[0].input).toMatchObject({
    PasswordLength: 30,
    ExcludeCharacters: '/@',
    RequireEachIncludedType: true,
  });
});

test('throws when no password comes back, instead of storing an empty one', async () => {
  api.on(GetRandomPasswordCommand).resolves({});
  await expect(store.randomPassword({ length: 30, excludeCharacters: '' })).rejects.toThrow(
    "'GetRandomPassword' must return a password, got none",
  );
});

test('versions without a label are listed, newest first', async () => {
  api.on(ListSecretVersionIdsCommand).resolves({
    Versions: [
      { VersionId: 'old', CreatedDate: new Date(1) },
      { VersionId: 'current', CreatedDate: new Date(3), VersionStages: ['AWSCURRENT'] },
      { VersionId: 'young', CreatedDate: new Date(2), VersionStages: [] },
    ],
  });
  expect(await store.unlabelledVersionIds('s')).toEqual(['young', 'old']);
});

test('a role that may not list versions has none to try, and any other failure is an error', async () => {
  api.on(ListSecretVersionIdsCommand).rejects(Object.assign(new Error('denied'), { name: 'AccessDeniedException' }));
  expect(await store.unlabelledVersionIds('s')).toEqual([]);
  api.on(ListSecretVersionIdsCommand).rejects(new Error('throttled'));
  await expect(store.unlabelledVersionIds('s')).rejects.toThrow('throttled');
});
