import fc from 'fast-check';
import { SecretName } from '../../src/model/secret-name';

const segment = fc.stringMatching(/^[A-Za-z0-9_+=.@]{1,20}$/);

test('parsing the text of a name gives the same name', () => {
  fc.assert(
    fc.property(segment, segment, segment, (environment, application, name) => {
      const secret = SecretName.of({ environment, application, name });
      expect(`${secret}`).toBe(`${environment}/${application}/${name}`);
      expect(SecretName.parse(secret.value)).toEqual(secret);
    }),
  );
});

test('a name of 512 characters is accepted', () => {
  const name = `a/b/${'c'.repeat(508)}`;
  expect(SecretName.parse(name).value).toBe(name);
});

test.each([
  'prod/orders/api-key',
  'prod/orders/db-login1x',
  'prod/orders/db_abcdef',
  'prod/ord-abcdef/db',
  'a/b/-12345',
])('the name %s does not look like it ended with a suffix', (name) => {
  expect(SecretName.parse(name).value).toBe(name);
});

test.each([
  ['prod/orders/db-abcdef', 'prod/orders/db_abcdef'],
  ['prod/orders/api-secret', 'prod/orders/api_secret'],
  ['prod/orders/key-123456', 'prod/orders/key_123456'],
  ['prod/orders/-AbC123', 'prod/orders/_AbC123'],
])('throws for %s, which ends like the suffix of an ARN, and proposes %s', (name, proposal) => {
  expect(() => SecretName.parse(name)).toThrow(
    new Error(
      `\`name\` must not end with a hyphen and six characters, because AWS appends such a suffix to the ARN, got '${name}': did you mean '${proposal}'?`,
    ),
  );
  expect(SecretName.parse(proposal).value).toBe(proposal);
});

test.each(['', 'database', 'prod/database', 'prod/orders/db/login', undefined as never])(
  'throws for %p, which does not have three parts',
  (text) => {
    expect(() => SecretName.parse(text)).toThrow(
      new Error(`\`name\` must be <environment>/<application>/<name>, got '${text}'`),
    );
  },
);

test.each([
  ['/orders/db', 'environment', ''],
  ['prod//db', 'application', ''],
  ['prod/orders/', 'name', ''],
  ['prod/orders/d b', 'name', 'd b'],
  ['prod/orders/db?', 'name', 'db?'],
  ['prod/orders/*', 'name', '*'],
  ['prod/ordérs/db', 'application', 'ordérs'],
  ['pr:od/orders/db', 'environment', 'pr:od'],
])('throws for %s, whose %s has a character that AWS refuses', (text, part, got) => {
  expect(() => SecretName.parse(text)).toThrow(
    new Error(`\`name\` must have only the characters A-Z a-z 0-9 _+=.@- in its ${part}, got '${got}'`),
  );
});

test('throws for a part that is not given', () => {
  expect(() => SecretName.of({ environment: 'prod', application: 'orders' } as never)).toThrow(
    new Error("`name` must have only the characters A-Z a-z 0-9 _+=.@- in its name, got 'undefined'"),
  );
});

test('throws for a name of 513 characters', () => {
  expect(() => SecretName.parse(`a/b/${'c'.repeat(509)}`)).toThrow(
    new Error('`name` must be at most 512 characters, got 513'),
  );
});
