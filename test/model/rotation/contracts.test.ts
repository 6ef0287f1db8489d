import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { rotationEngines } from '../../../src/functions/bundle';
import { API_KEY_CONTRACT } from '../../../src/model/rotation/api-key';
import type { RotationContract } from '../../../src/model/rotation/contract';
import { GITHUB_DEPLOY_KEY_CONTRACT } from '../../../src/model/rotation/github-deploy-key';
import { GITLAB_CONTRACT } from '../../../src/model/rotation/gitlab';
import { MYSQL_CONTRACT } from '../../../src/model/rotation/mysql';
import { POSTGRES_CONTRACT } from '../../../src/model/rotation/postgres';
import { RANDOM_VALUE_CONTRACT } from '../../../src/model/rotation/random-value';
import { REDIS_CONTRACT } from '../../../src/model/rotation/redis';
import { SIGNING_KEYS_CONTRACT } from '../../../src/model/rotation/signing-keys';
import { sourceFiles } from '../../helpers/source-files';

const CONTRACTS = join(__dirname, '../../../src/model/rotation');
const SHARED = ['contract', 'login', 'passwords'];
const names = readdirSync(CONTRACTS)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => parse(file).name)
  .filter((name) => !SHARED.includes(name));

test('a rotation engine is a contract, a handler and a strategy of one name', () => {
  expect(names.sort()).toEqual(rotationEngines());
  const strategies = sourceFiles('src/constructs').flatMap(({ imports }) => imports.map(({ specifier }) => specifier));
  for (const name of names) expect(strategies).toContain(`../../model/rotation/${name}`);
});

test('the name of a contract is that of its file', () => {
  for (const name of names) {
    const found = Object.values(jest.requireActual<object>(join(CONTRACTS, name))) as RotationContract<unknown>[];
    expect(found.map((contract) => contract.name)).toEqual([name]);
  }
});

const login = { certificateHosts: { 'a.internal': 'b.example' }, passwords: { length: 40, excludeCharacters: '' } };
const superuser = { trustedHosts: ['db.example:5433'], replicaHosts: { reader: 'writer' } };
const database = { strategy: 'alternating-users', login: { ...login, allowPlaintext: true }, superuser } as const;
const issued = { adminSecretArn: 'arn:a', tokenName: 'ci', scopes: ['api', 'read_user'], accessLevel: 40 };

test.each<[RotationContract<unknown>, object]>([
  [POSTGRES_CONTRACT, database],
  [MYSQL_CONTRACT, { database, dualPasswords: true }],
  [REDIS_CONTRACT, { login, superuser }],
  [RANDOM_VALUE_CONTRACT, { key: 'token', passwords: { excludePunctuation: true, requireEachIncludedType: false } }],
  [SIGNING_KEYS_CONTRACT, { algorithm: 'EdDSA' }],
  [API_KEY_CONTRACT, { description: { origin: 'https://a.example', keys: ['key'], create: {}, verify: {} } }],
  [GITLAB_CONTRACT, { mode: 'self-rotating', daysToExpiry: 30 }],
  [GITLAB_CONTRACT, { mode: 'overlapping', daysToExpiry: 30, ...issued }],
  [GITHUB_DEPLOY_KEY_CONTRACT, { repository: 'a/b', title: 'deploy', adminSecretArn: 'arn:a' }],
])('what is written for $name is read again', ({ settings }, value) => {
  expect(settings.read(settings.write(value))).toEqual(value);
});

test('text is written unread, because it may be a reference', () => {
  const adminSecretArn = ['$', '{TfToken[TOKEN.7]}'].join('');
  const value = { repository: 'a/b', title: 'deploy', adminSecretArn };
  expect(GITHUB_DEPLOY_KEY_CONTRACT.settings.write(value)).toMatchObject({ ADMIN_SECRET_ARN: adminSecretArn });
});

const gitlab = { GITLAB_MODE: 'overlapping', DAYS_TO_EXPIRY: '30', ADMIN_SECRET_ARN: 'arn:a', TOKEN_NAME: 'ci' };
test.each<[RotationContract<unknown>, Readonly<Record<string, string>>, string]>([
  [GITLAB_CONTRACT, {}, "'GITLAB_MODE' must be set in the environment"],
  [GITLAB_CONTRACT, { GITLAB_MODE: 'x' }, `'GITLAB_MODE' must be overlapping or self-rotating, got "x"`],
  [GITLAB_CONTRACT, { ...gitlab, DAYS_TO_EXPIRY: '366' }, `'DAYS_TO_EXPIRY' must be 1 to 365, got "366"`],
  [GITLAB_CONTRACT, { ...gitlab, DAYS_TO_EXPIRY: '' }, `'DAYS_TO_EXPIRY' must be 1 to 365, got ""`],
  [GITLAB_CONTRACT, gitlab, "'TOKEN_SCOPES' must be set in the environment"],
  [GITLAB_CONTRACT, { ...gitlab, TOKEN_SCOPES: 'api', ACCESS_LEVEL: '5' }, `'ACCESS_LEVEL' must be 10 to 50, got "5"`],
  [API_KEY_CONTRACT, {}, "'API_KEY_DESCRIPTION' must be set in the environment"],
  [
    API_KEY_CONTRACT,
    { API_KEY_DESCRIPTION: '{"origin":""}' },
    "'API_KEY_DESCRIPTION' must have keys, create, verify: add them",
  ],
])('$name refuses %j', ({ settings }, variables, message) => {
  expect(() => settings.read(variables)).toThrow(new Error(message));
});
