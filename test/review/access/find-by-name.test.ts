import { findPrincipalByName, findSecretsByName, findSubjectByName } from '../../../src/review/access/find-by-name';
import { principal, secret, world } from '../../helpers/review/world-builder';

const DEV = { origin: { ...secret().origin, environment: 'dev', stack: 'dev-security' } };
const WORLD = world({
  secrets: [secret()],
  principals: [principal({ arn: 'arn:aws:iam::111111111111:role/workers/app' })],
});

test.each(['app', 'role/workers/app', 'arn:aws:iam::111111111111:role/workers/app'])(
  'a role is found as it is shown: %s',
  (text) => {
    expect(findPrincipalByName(WORLD, text).name).toBe('app');
  },
);

test.each(['222222222222', 'account 222222222222'])('an account is found as it is shown: %s', (text) => {
  expect(findSubjectByName(WORLD, text).label).toBe('account 222222222222');
});

test('a secret is found without its environment', () => {
  expect(findSecretsByName(WORLD, 'orders/db').map(({ name }) => name)).toEqual(['prod/orders/db']);
});

test('throws for a short name that secrets of two environments have', () => {
  const both = world({ secrets: [secret(), secret({ ...DEV, id: 'dev', name: 'dev/orders/db' })] });
  expect(() => findSecretsByName(both, 'orders/db')).toThrow(
    "'orders/db' must name one secret, but it names dev/orders/db, prod/orders/db: give the name in full",
  );
});

describe('a role that two environments have', () => {
  const devRole = principal({ ...DEV, id: 'dev:role', arn: 'arn:aws:iam::222222222222:role/app' });
  const both = world({ principals: [principal(), devRole] });

  test('is found behind its environment', () => {
    expect(findPrincipalByName(both, 'dev/app')).toBe(devRole);
    expect(findPrincipalByName(both, 'dev/role/app')).toBe(devRole);
  });

  test('is that of the environments that are asked about', () => {
    expect(findPrincipalByName(both, 'app', ['dev'])).toBe(devRole);
    expect(findSubjectByName(both, 'app', ['dev']).environment).toBe('dev');
    expect(findPrincipalByName(world({ principals: [devRole] }), 'app', ['prod'])).toBe(devRole);
  });

  test('is refused otherwise', () => {
    expect(() => findPrincipalByName(both, 'app')).toThrow(
      "'app' must name one role or user, but it names arn:aws:iam::111111111111:role/app, arn:aws:iam::222222222222:role/app: give the ARN, or the environment as in prod/app",
    );
  });
});
