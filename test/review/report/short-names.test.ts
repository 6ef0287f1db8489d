import { shortNames } from '../../../src/review/report/short-names';
import { key, principal, ROLE_ARN, secret, world } from '../../helpers/review/world-builder';

const STRANGER = 'arn:aws:iam::999999999999:role/app';

test('a principal loses its account, and a secret its environment', () => {
  const short = shortNames('prod', [world({ principals: [principal()], secrets: [secret()] })]);
  expect(short.principal(ROLE_ARN)).toBe('role/app');
  expect(short.secret('prod/orders/db')).toBe('orders/db');
});

test('a principal that nothing declares keeps its account, also beside one that is called the same', () => {
  const short = shortNames('prod', [world({ principals: [principal()] })]);
  expect(short.principal(STRANGER)).toBe(STRANGER);
});

test('two of one name keep their full names', () => {
  const secrets = [secret(), secret({ name: 'orders/db' })];
  const keys = ['alias/a/prod/main', 'alias/b/prod/main'].map((alias) => key({ id: alias, aliases: [alias] }));
  const principals = [principal(), principal({ arn: STRANGER })];
  const short = shortNames('prod', [world({ secrets, keys, principals })]);
  expect(short.secret('prod/orders/db')).toBe('prod/orders/db');
  expect(short.secret('orders/db')).toBe('orders/db');
  expect(short.principal(ROLE_ARN)).toBe(ROLE_ARN);
  expect(short.key('alias/a/prod/main')).toBe('alias/a/prod/main');
});

test('a secret that nothing declares is not called as one that is declared', () => {
  const short = shortNames('prod', [world({ secrets: [secret({ name: 'orders/db' })] })]);
  expect(short.secret('prod/orders/db')).toBe('prod/orders/db');
});
