import { Classification } from '../../../src';
import { type DecoyEntry, defineEnvironment, domain } from '../../../src/environment';
import { COMMERCE, VALID } from '../../helpers/synth/environment-data';
import { refusal } from '../../helpers/synth/refusal';

const DECOY: DecoyEntry<'orders'> = {
  account: 'security',
  name: 'orders/backup',
  description: 'Login of the nightly backup to the orders database',
  class: Classification.standard,
  domain: COMMERCE,
  owner: 'team-orders',
  reason: 'Its password is changed by hand on the server',
  reviewBy: '2027-06-30',
};
const ROLES = {
  deployment: ['deploy'],
  rotation: [],
  'break-glass': [],
  'secrets-administrator': [],
  'key-administrator': [],
  'account-management': [],
};

const withDecoys = (...decoys: readonly DecoyEntry<'orders'>[]) =>
  defineEnvironment({ ...VALID, audit: { owner: 'team-security', roles: ROLES, detections: [], decoys } });

test('takes a decoy of each account', () => {
  const decoys = [DECOY, { ...DECOY, account: 'orders', name: 'orders/archive' }] as const;
  expect(withDecoys(...decoys).audit?.decoys).toEqual(decoys);
});

const WRONG: readonly (readonly [string, readonly DecoyEntry<'orders'>[], string])[] = [
  [
    'an account that is not there',

    [{ ...DECOY, account: 'shop' as 'orders' }],
    "decoy 'orders/backup': `account` must be one of orders, security, got 'shop'",
  ],
  [
    'a class that the environment does not have',

    [{ ...DECOY, class: Classification.highRisk }],
    "decoy 'orders/backup': `class` must be one of standard, got 'high-risk'",
  ],
  [
    'a domain that it does not have',

    [{ ...DECOY, domain: domain('people', { owner: 'team-people' }) }],
    "decoy 'orders/backup': `domain` must be one of commerce, got 'people'",
  ],
  [
    'the name of a secret',

    [{ ...DECOY, name: 'orders/database' }],
    "decoy 'orders/database': `decoys` must name each once, got 'orders/database' more than once",
  ],
  [
    'a name twice',
    [DECOY, DECOY],
    "decoy 'orders/backup': `decoys` must name each once, got 'orders/backup' more than once",
  ],
];

test.each(WRONG)('refuses %s', (_, decoys, message) => {
  expect(refusal(() => withDecoys(...decoys))).toBe(`environment 'prod', ${message}`);
});
