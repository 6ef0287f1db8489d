import type { Environment, People } from '../../../src/environment';
import { requirePeople, requireSecretPeople } from '../../../src/environment/define/require-people';
import { dev } from '../../../stacks/environments/dev';
import { prod } from '../../../stacks/environments/prod';
import { refusal } from '../../helpers/synth/refusal';

const GROUP = { kind: 'group', id: '93f4d8e2-0001-4000-8000-000000000001' } as const;
const PEOPLE: People = {
  identityCenter: { instanceArn: 'arn:aws:sso:::instance/ssoins-0a1b2c3d4e5f6071', region: 'eu-central-1' },
  assignments: [{ set: 'Auditor', to: GROUP, account: 'audit' }],
};
const having = (environment: Environment, people: Partial<People>): Environment => ({
  ...environment,
  people: { ...PEOPLE, ...people },
});
const [SECRET] = prod.secrets;

test('people of the security, audit and workload accounts are taken', () => {
  const assignments = (['security', 'audit', { workload: 'orders' }] as const).map(
    (account) => ({ set: 'SecretsReader', to: GROUP, account }) as const,
  );
  expect(() => requirePeople(having(prod, { assignments }))).not.toThrow();
  expect(() => requirePeople({ ...prod, people: undefined })).not.toThrow();
});

test('developers are for environments where nothing is of production', () => {
  const assignments = [{ set: 'Developer', to: GROUP, account: 'security' }] as const;
  expect(() => requirePeople(having(dev, { assignments }))).not.toThrow();
  expect(refusal(() => requirePeople(having(prod, { assignments })))).toBe(
    "`assignments` must not give 'Developer' where `production` is true: give 'SecretsReader'",
  );
});

test('throws for an unknown workload', () => {
  const assignments = [{ set: 'Auditor', to: GROUP, account: { workload: 'shop' } }] as const;
  expect(refusal(() => requirePeople(having(prod, { assignments })))).toBe(
    "`workload` must be one of orders, payments, got 'shop'",
  );
});

test('throws for what is no instance of Identity Center', () => {
  const identityCenter = { instanceArn: 'arn:aws:sso:::instance/ssoins-1', region: 'eu-central-1' };
  expect(refusal(() => requirePeople(having(prod, { identityCenter })))).toBe(
    "`instanceArn` must be arn:<partition>:sso:::instance/ssoins-<16 characters>, got 'arn:aws:sso:::instance/ssoins-1'",
  );
});

test('a secret is opened only to people of whom somebody has the set', () => {
  const secret = { ...SECRET, people: ['Auditor', 'SecretsReader'] } as NonNullable<typeof SECRET>;
  const message =
    "`people` must name permission sets that the environment assigns, got 'SecretsReader': add an assignment";
  expect(refusal(() => requireSecretPeople(having(prod, {}), secret))).toBe(message);
  expect(refusal(() => requireSecretPeople({ ...prod, people: undefined }, secret))).toBe(
    message.replace('SecretsReader', 'Auditor'),
  );
  const assignments = (['Auditor', 'SecretsReader'] as const).map(
    (set) => ({ set, to: GROUP, account: 'security' }) as const,
  );
  expect(() => requireSecretPeople(having(prod, { assignments }), secret)).not.toThrow();
});
