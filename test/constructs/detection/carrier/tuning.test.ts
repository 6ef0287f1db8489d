import { type DetectionTuning, requireTuning } from '../../../../src/constructs/detection/carrier/tuning';
import { refusal } from '../../../helpers/synth/refusal';

const ROLE = 'arn:aws:iam::*:role/deliver-*';
const tuned = (tuning: DetectionTuning, id = 'trail-stopped') => requireTuning({ [id]: tuning }, ['trail-stopped']);

test.each([ROLE, 'arn:aws:iam::111111111111:role/teams/deliver-orders', 'arn:aws-cn:iam::*:role/rot/*'])(
  'takes %s',
  (arn) => {
    expect(() => tuned({ exempt: [arn], reason: 'It deploys' })).not.toThrow();
  },
);

test.each<[() => unknown, string]>([
  [
    () => tuned({ exempt: [ROLE], reason: 'It deploys' }, 'trail-lost'),
    "`tuning` must be of detections of the set, got 'trail-lost'",
  ],
  [
    () => tuned({ exempt: [], reason: 'It deploys' }),
    '`exempt` of trail-stopped must have at least one entry, got none',
  ],
  [() => tuned({ exempt: [ROLE], reason: ' ' }), '`tuning` of trail-stopped must have a reason'],
  ...['arn:aws:iam::*:role/*', 'arn:aws:iam::*:role/ab*', 'arn:aws:iam::111111111111:user/ada', 'deliver-orders'].map(
    (arn): [() => unknown, string] => [
      () => tuned({ exempt: [arn], reason: 'It deploys' }),
      `\`exempt\` of trail-stopped must be ARNs of roles with at least three letters before a '*', got '${arn}'`,
    ],
  ),
])('refuses what would exempt nobody, or everybody', (call, message) => {
  expect(refusal(call)).toBe(message);
});
