import { App } from 'cdktf';
import { Boundary, ConsumerRole, PermissionsBoundary, RoleTrust, Secret, SecretsKey } from '../../../src';
import { accountStack, KEY, Organization, SECRET, SECURITY, WORKLOAD } from '../../helpers/synth/organization';
import { refusal } from '../../helpers/synth/refusal';

const REMEDY = ': give one of them another name';
const IN_FRANKFURT = 'in account 111111111111 and Region eu-central-1';

/** The organization, and a second stack of its security account. */
function twoStacks(region = 'eu-central-1') {
  const app = new App();
  const organization = new Organization(app);
  const other = accountStack(app, 'other', { ...SECURITY, region, replicaRegions: [] });
  const makeKey = (domain: string) => new SecretsKey(other, domain, { ...KEY, domain });
  return { ...organization, app, other, makeKey };
}

test('throws for a second secret of a name, in another stack too', () => {
  const { other, makeKey } = twoStacks();
  const key = makeKey('second');
  expect(refusal(() => new Secret(other, 'Again', { ...SECRET, key }))).toBe(
    `other/Again: \`name\` must be the name of one secret ${IN_FRANKFURT}, got 'prod/orders/database', which security/Database has${REMEDY}`,
  );
});

test('throws for a secret whose name a replica occupies in its Region', () => {
  const { other, makeKey } = twoStacks('eu-west-1');
  const key = makeKey('second');
  expect(refusal(() => new Secret(other, 'Again', { ...SECRET, key }))).toBe(
    `other/Again: \`name\` must be the name of one secret in account 111111111111 and Region eu-west-1, got 'prod/orders/database', which security/Database has${REMEDY}`,
  );
});

test('throws for two keys of a domain and environment', () => {
  const { makeKey } = twoStacks();
  expect(refusal(() => makeKey('commerce'))).toBe(
    `other/commerce: \`domain\` must be the name of one key alias ${IN_FRANKFURT}, got 'alias/secrets/prod/commerce', which security/Key has${REMEDY}`,
  );
});

test('throws for two roles of an account, in whichever Region and path, and however they are capitalized', () => {
  const { app } = twoStacks();
  const stack = accountStack(app, 'second-workload', { ...WORKLOAD, region: 'eu-north-1' });
  const trust = RoleTrust.lambda();
  expect(refusal(() => new ConsumerRole(stack, 'Api', { name: 'teams/Orders-API', trust }))).toBe(
    `second-workload/Api: \`name\` must be the name of one role in account 222222222222, got 'Orders-API', which workload/Api has${REMEDY}`,
  );
});

test('throws for two boundaries of a kind in an environment', () => {
  const { security, other } = twoStacks();
  const props = { environment: 'prod', boundary: Boundary.rotation() };
  new PermissionsBoundary(security, 'Boundary', props);
  expect(refusal(() => new PermissionsBoundary(other, 'Boundary', props))).toBe(
    `other/Boundary: \`environment\` must be the name of one policy in account 111111111111, got 'secrets-boundary-prod-rotation', which security/Boundary has${REMEDY}`,
  );
});

test('other accounts, Regions and apps have names of their own', () => {
  const { app } = twoStacks();
  const elsewhere = accountStack(app, 'elsewhere', { ...SECURITY, accountId: '333333333333' });
  const key = new SecretsKey(elsewhere, 'Key', KEY);
  expect(() => new Secret(elsewhere, 'Database', { ...SECRET, key })).not.toThrow();
  expect(() => new Organization(new App())).not.toThrow();
});
