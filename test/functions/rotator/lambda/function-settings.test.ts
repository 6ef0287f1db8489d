import { readSettings } from '../../../../src/functions/rotator/lambda/function-settings';

const DEFAULTS = { length: 32, excludeCharacters: '/@' };

test('an empty environment means one user, verified TLS, and the passwords of the engine', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    alternating: false,
    allowPlaintext: false,
    trustedHosts: [],
    replicaHosts: {},
    certificateHosts: {},
    caFile: '/var/runtime/ca-cert.pem',
  });
  expect(settings.secretIds).toBeUndefined();
  expect(settings.passwords(DEFAULTS)).toMatchObject({ ...DEFAULTS, requireEachIncludedType: true });
});

test('the variables of the templates of AWS are understood', () => {
  const settings = readSettings({
    STRATEGY: 'alternating-users',
    SECRET_ARNS: 'arn:a, arn:b',
    TRUSTED_HOSTS: 'db.example',
    PASSWORD_LENGTH: '40',
    EXCLUDE_CHARACTERS: '#',
    EXCLUDE_PUNCTUATION: 'True',
    EXCLUDE_NUMBERS: 'yes',
    EXCLUDE_UPPERCASE: '1',
    EXCLUDE_LOWERCASE: 'no',
    REQUIRE_EACH_INCLUDED_TYPE: '0',
  });
  expect(settings).toMatchObject({ alternating: true, secretIds: ['arn:a', 'arn:b'], trustedHosts: ['db.example'] });
  expect(settings.passwords(DEFAULTS)).toEqual({
    length: 40,
    excludeCharacters: '#',
    excludePunctuation: true,
    excludeNumbers: true,
    excludeUppercase: true,
    excludeLowercase: false,
    requireEachIncludedType: false,
  });
});

test('hosts are given in pairs', () => {
  const settings = readSettings({
    REPLICA_HOSTS: 'reader=writer, r2=writer',
    CERTIFICATE_HOSTS: 'db.internal=db.example',
  });
  expect(settings.replicaHosts).toEqual({ reader: 'writer', r2: 'writer' });
  expect(settings.certificateHosts).toEqual({ 'db.internal': 'db.example' });
});

test.each([
  [{ STRATEGY: 'both' }, `'STRATEGY' must be single-user or alternating-users, got "both"`],
  [{ ALLOW_PLAINTEXT: 'ture' }, `'ALLOW_PLAINTEXT' must be true or false, got "ture"`],
  [{ CERTIFICATE_HOSTS: 'a' }, `'CERTIFICATE_HOSTS' must be host=host, separated by commas, got "a"`],
  [{ REPLICA_HOSTS: 'a=b,=c' }, `'REPLICA_HOSTS' must be host=host, separated by commas, got "=c"`],
  [{ PASSWORD_LENGTH: 'long' }, `'PASSWORD_LENGTH' must be 1 to 4096, got "long"`],
])('throws for %j', (environment, message) => {
  expect(() => readSettings(environment).passwords(DEFAULTS)).toThrow(message);
});
