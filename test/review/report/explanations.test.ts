import type { ChangedThing } from '../../../src/review/report/changed-thing';
import { Explanations } from '../../../src/review/report/explanations';
import type { AccessChange, AccessEntry, CauseLists } from '../../../src/review/report/report';

const role = (name: string) => `arn:aws:iam::111111111111:role/${name}`;
const TLS = { verdict: 'allowed-if', detail: 'aws:SecureTransport = true', proof: [] } as const;
const OPEN = { verdict: 'allowed', proof: [] } as const;
const DENIED = { verdict: 'denied', proof: [] } as const;

const pair = { principal: role('api'), secret: 'prod/orders/db', region: 'eu-north-1', capability: 'read' } as const;
const gained = (parts: Partial<AccessChange> = {}): AccessChange => ({
  ...{ ...pair, change: 'gained', before: DENIED, after: TLS },
  ...parts,
});
const lost = (parts: Partial<AccessChange> = {}) => gained({ change: 'lost', before: TLS, after: DENIED, ...parts });
const held = (parts: Partial<AccessEntry> = {}): AccessEntry => ({
  ...{ ...pair, region: 'eu-west-1', state: TLS },
  ...parts,
});
const thing = (kind: ChangedThing['kind'], parts: Partial<ChangedThing> = {}): ChangedThing => ({
  ...{ kind, how: 'added', name: 'thing', regions: [], names: new Set() },
  ...parts,
});
const REGION = thing('region', { regions: ['eu-north-1'] });

/** Whether a thing explains the first of some changes. */
function explains(what: ChangedThing, changes: readonly AccessChange[], access: readonly AccessEntry[] = []): boolean {
  const none = { escalations: [], expectations: [], findings: [], hazards: [], notProven: [] };
  const lists: CauseLists = { ...none, changes, access };
  return new Explanations(lists).explains(what, { of: 'changes', index: 0, names: [], news: true });
}

describe('a new Region', () => {
  test('explains that who reads elsewhere reads there', () => {
    expect(explains(REGION, [gained()], [held()])).toBe(true);
  });

  test('does not explain another reader, another secret, or another capability', () => {
    expect(explains(REGION, [gained()], [])).toBe(false);
    expect(explains(REGION, [gained({ principal: role('evil') })], [held()])).toBe(false);
    expect(explains(REGION, [gained({ secret: 'prod/billing/ledger' })], [held()])).toBe(false);
    expect(explains(REGION, [gained({ capability: 'administer' })], [held()])).toBe(false);
  });

  test('does not explain fewer conditions than elsewhere', () => {
    expect(explains(REGION, [gained({ after: OPEN })], [held()])).toBe(false);
  });

  test('does not explain a reader that comes in every Region at once', () => {
    const elsewhere = gained({ region: 'eu-west-1' });
    expect(explains(REGION, [gained(), elsewhere], [held(), held({ region: 'eu-north-1' })])).toBe(false);
  });

  test('is the same as a new replica', () => {
    const replica = thing('secret', { name: pair.secret, regions: ['eu-north-1'] });
    expect(explains(replica, [gained()], [held()])).toBe(true);
    expect(explains(replica, [gained()], [])).toBe(false);
  });

  test('does not explain a step to a secret, or what is not proven, that is also elsewhere', () => {
    const none = { changes: [], access: [], expectations: [], findings: [], hazards: [] };
    const at = (regions: readonly string[]) =>
      ({ ...none, escalations: [{ regions }], notProven: [{ pair: { regions } }] }) as unknown as CauseLists;
    const ask = (regions: readonly string[], of: 'escalations' | 'notProven') =>
      new Explanations(at(regions)).explains(REGION, { of, index: 0, names: [], news: true });
    for (const list of ['escalations', 'notProven'] as const) {
      expect(ask(['eu-north-1'], list)).toBe(true);
      expect(ask(['eu-north-1', 'eu-west-1'], list)).toBe(false);
    }
  });
});

describe('what is renamed or replaced', () => {
  const renamed = thing('secret', { how: 'renamed', name: pair.secret, oldName: 'prod/orders/old' });
  const replaced = thing('principal', {
    how: 'replaced',
    names: new Set([`principal:${role('old')}`, `principal:${role('api')}`]),
  });

  test('explains that the same may do the same under the new name', () => {
    expect(explains(renamed, [gained(), lost({ secret: 'prod/orders/old' })])).toBe(true);
    expect(explains(replaced, [gained(), lost({ principal: role('old') })])).toBe(true);
  });

  test('does not explain who could not before, or under other conditions', () => {
    expect(explains(renamed, [gained(), lost({ secret: 'prod/orders/old', principal: role('other') })])).toBe(false);
    expect(explains(replaced, [gained(), lost({ principal: role('old'), secret: 'prod/other' })])).toBe(false);
    expect(explains(renamed, [gained({ after: OPEN }), lost({ secret: 'prod/orders/old' })])).toBe(false);
  });

  test('explains of an account only roles that are told by themselves', () => {
    const account = (arn: string) =>
      gained({
        principal: 'account 111111111111',
        after: { ...TLS, detail: `aws:PrincipalArn like ${arn}, or aws:ViaAWSService = true` },
      });
    expect(explains(replaced, [account(role('old'))])).toBe(true);
    expect(explains(replaced, [account(role('evil'))])).toBe(false);
    expect(explains(replaced, [account(role('evil'))], [held({ principal: role('evil') })])).toBe(true);
  });
});

test('what is deleted explains what is lost, and no gain', () => {
  for (const kind of ['key', 'secret', 'application', 'rotation', 'principal'] as const) {
    expect(explains(thing(kind, { how: 'removed' }), [lost()])).toBe(true);
    expect(explains(thing(kind, { how: 'removed' }), [gained()])).toBe(false);
  }
});

test('a new key explains who controls it, and a rotation who reads what it rotates', () => {
  expect(explains(thing('key'), [gained({ capability: 'administer-key' })])).toBe(true);
  expect(explains(thing('key'), [gained()])).toBe(false);
  expect(explains(thing('rotation', { name: pair.secret }), [gained()])).toBe(true);
  expect(explains(thing('rotation', { name: 'prod/other' }), [gained()])).toBe(false);
});

test('a new secret, role or environment explains all that comes with it', () => {
  for (const kind of ['secret', 'principal', 'environment'] as const) {
    expect(explains(thing(kind), [gained()])).toBe(true);
  }
});

test('an expectation belongs to what explains every gain of its pair', () => {
  const none = { escalations: [], findings: [], hazards: [], notProven: [] };
  const expectations = [{ kind: 'unexpected' as const, principal: pair.principal, secret: pair.secret, message: '' }];
  const asked = { of: 'expectations', index: 0, names: [], news: true } as const;
  const of = (changes: readonly AccessChange[]) =>
    new Explanations({ ...none, expectations, changes, access: [held()] }).explains(REGION, asked);
  expect(of([gained()])).toBe(true);
  expect(of([gained(), gained({ region: 'eu-west-1' })])).toBe(false);
});
