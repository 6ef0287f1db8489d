import { TrailDetections } from '../../../../src';
import { refusal } from '../../../helpers/synth/refusal';

const NONE = { accounts: ['410000000001'], regions: ['eu-central-1'] };

/** Each number, with its range, and what is made with it. */
const NUMBERS: readonly (readonly [
  property: string,
  range: readonly [number, number],
  make: (n: number) => unknown,
])[] = [
  ['days', [7, 365], (days) => TrailDetections.credentialsUsedElsewhere({ days })],
  ['days', [7, 365], (days) => TrailDetections.roleAssumedFromNewAccount({ days })],
  ['days', [7, 365], (days) => TrailDetections.secretReadFirst({ days })],
  ['days', [7, 365], (days) => TrailDetections.secretUnused({ days })],
  ['days', [1, 400], (days) => TrailDetections.rotationOverdue({ days })],
  ['calls', [10, 100_000], (calls) => TrailDetections.secretCallsOutOfLine({ calls })],
  ['times', [2, 100], (times) => TrailDetections.secretCallsOutOfLine({ times })],
  ['versions', [10, 100], (versions) => TrailDetections.secretVersionsNearLimit({ versions })],
  ['secrets', [2, 1000], (secrets) => TrailDetections.secretsSwept({ secrets })],
  ['minutes', [1, 1440], (minutes) => TrailDetections.secretsSwept({ minutes })],
  ['regions', [2, 30], (regions) => TrailDetections.secretsListedInRegions({ regions })],
  ['minutes', [1, 1440], (minutes) => TrailDetections.secretsListedInRegions({ minutes })],
  ['requests', [2, 1000], (requests) => TrailDetections.parametersSwept({ requests })],
  ['minutes', [1, 1440], (minutes) => TrailDetections.parametersSwept({ minutes })],
  ['hours', [2, 24], (hours) => TrailDetections.trailSilent({ ...NONE, hours })],
];

test.each(NUMBERS)(
  '`%s` from %j: the ends are taken, and what is beyond them, or no whole number, is refused',
  (property, [least, most], make) => {
    for (const good of [least, most]) expect(make(good)).toMatchObject({ id: expect.any(String) });
    for (const bad of [least - 1, most + 1, least + 0.5, Number.NaN]) {
      expect(refusal(() => make(bad))).toBe(
        `\`${property}\` must be a whole number from ${least} to ${most}, got ${bad}`,
      );
    }
  },
);

test.each<[string, () => unknown, string]>([
  [
    'no grant',
    () => TrailDetections.secretReadOutsideGrants({ grants: [] }),
    '`grants` must have at least one entry, got none',
  ],
  [
    'no account',
    () => TrailDetections.trailSilent({ ...NONE, accounts: [] }),
    '`accounts` must have at least one entry, got none',
  ],
  [
    'no Region',
    () => TrailDetections.trailSilent({ ...NONE, regions: [] }),
    '`regions` must have at least one entry, got none',
  ],
  [
    'an account without its leading zero',
    () => TrailDetections.trailSilent({ ...NONE, accounts: ['12345678901'] }),
    "`accountId` must be 12 digits, got '12345678901': keep leading zeros and write it as a string",
  ],
])('throws for %s', (_, make, message) => {
  expect(refusal(make)).toBe(message);
});
