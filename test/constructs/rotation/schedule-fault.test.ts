import { Rotation, RotationSchedule } from '../../../src';
import { refusal } from '../../helpers/synth/refusal';
import { CODE, rotationStack } from '../../helpers/synth/rotation';

test.each([
  ['a cron expression', RotationSchedule.cron('cron(0 8 * * ? 2027)')],
  ['a number of days', RotationSchedule.days(0)],
  ['a window', RotationSchedule.days(30, { windowHours: 25 })],
])('a fault of %s names the secret', (_, schedule) => {
  const message = refusal(() =>
    rotationStack((world) => {
      const users = { kind: 'single' } as const;
      world.secret(Rotation.postgres({ schedule, users, operations: world.operations, code: CODE }));
    }),
  );
  expect(message).toMatch(/^security\/Database: `(schedule|windowHours)` must /);
});
