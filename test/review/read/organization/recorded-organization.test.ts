import { assembleOrganization } from '../../../../src/review/read/organization/assemble-organization';
import { recordedOrganization } from '../../../../src/review/read/organization/recorded-organization';
import type { Json } from '../../../../src/review/world/json';

const origin = { environment: 'org', stack: 'org-guardrails', address: 'local.guardrail_set_baseline' };
const deny = { name: 'deny', statements: [], byAction: new Map(), opaque: 'for the test' };

/** The levels of SCPs over an account, when a policy is attached to each target of a record. */
function levels(targets: readonly { readonly name: string; readonly id: string; readonly accounts?: string[] }[]) {
  const record = { set: 'baseline', organizationId: 'o-a1b2c3d4e5', stage: 'enforce', policies: [], targets };
  const parts = recordedOrganization(record as unknown as Json, origin);
  const attachments = targets.map(({ id }) => ({ kind: 'service-control' as const, policy: deny, target: id, origin }));
  const organization = assembleOrganization({ ...parts, attachments }, ['999999999999']);
  return (account: string) =>
    organization?.accounts[account]?.serviceControl.map(({ name, uncertain }) => (uncertain ? `${name}?` : name));
}

const DEV = { name: 'dev', id: 'ou-a1b2-dev00000', accounts: ['111111111111'] };
const PROD = { name: 'prod', id: 'ou-a1b2-prod0000', accounts: ['222222222222', '333333333333'] };

test('the accounts of a unit are bound by what is attached to it, and by nothing of another unit', () => {
  const of = levels([DEV, PROD]);
  expect(of('111111111111')).toEqual(['OU dev']);
  expect(of('222222222222')).toEqual(['OU prod']);
});

test('an account that no target has is bound by none of them', () => {
  expect(levels([DEV, PROD])('999999999999')).toEqual([]);
});

test('a target that has all accounts of another is above it', () => {
  const payments = { name: 'payments', id: 'ou-a1b2-pay00000', accounts: ['333333333333'] };
  const root = { name: 'root', id: 'r-a1b2', accounts: ['111111111111', '222222222222', '333333333333'] };
  const of = levels([payments, PROD, DEV, root]);
  expect(of('333333333333')).toEqual(['root', 'OU prod', 'OU payments']);
  expect(of('222222222222')).toEqual(['root', 'OU prod']);
  expect(of('111111111111')).toEqual(['root', 'OU dev']);
});

test('whether a target without a list of accounts is above an account stays open', () => {
  const { accounts: _, ...unlisted } = PROD;
  const of = levels([DEV, unlisted]);
  expect(of('111111111111')).toEqual(['OU dev']);
  expect(of('999999999999')).toEqual(['OU ou-a1b2-prod0000?']);
});

test('an account that is a target itself is bound by what is attached to it', () => {
  const account = { name: 'audit', id: '222222222222', accounts: ['222222222222'] };
  expect(levels([PROD, account])('222222222222')).toEqual(['OU prod', 'account 222222222222']);
});
