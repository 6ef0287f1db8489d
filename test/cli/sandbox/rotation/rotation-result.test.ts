import { PLAIN } from '../../../../src/cli/output/screen';
import type { RotationProof } from '../../../../src/cli/sandbox/rotation/prove-rotation';
import { rotationChecks } from '../../../../src/cli/sandbox/rotation/rotation-checks';
import { rotationSection } from '../../../../src/cli/sandbox/rotation/rotation-section';

const ROTATED: RotationProof & { kind: 'rotated' } = {
  kind: 'rotated',
  secret: 'sandbox/orders/database',
  before: { v1: ['AWSCURRENT', 'seed'] },
  after: { v1: ['seed', 'AWSPREVIOUS'], v2: ['AWSCURRENT', 'AWSPENDING'] },
  newPasswordWorks: true,
  oldPasswordRefused: true,
};

test('a rotation shows the labels of each version before and after', () => {
  expect(rotationSection(ROTATED, PLAIN).split('\n')).toEqual([
    'Rotation of sandbox/orders/database against a PostgreSQL of this machine',
    '  version  before            after',
    '  -------  ----------------  ----------------------',
    '  v1       AWSCURRENT, seed  AWSPREVIOUS, seed',
    '  v2       -                 AWSCURRENT, AWSPENDING',
  ]);
});

test('a rotation that was skipped says why, and is not judged', () => {
  const skipped: RotationProof = { kind: 'skipped', reason: 'no PostgreSQL on this machine' };
  expect(rotationSection(skipped, PLAIN)).toBe('Rotation\n  skipped: no PostgreSQL on this machine');
  expect(rotationChecks(skipped)).toEqual([]);
});

test.each([
  [{}, true, 'new password logs in, old password is refused'],
  [{ newPasswordWorks: false }, false, 'new password is refused, old password is refused'],
  [{ oldPasswordRefused: false }, false, 'new password logs in, old password logs in'],
])('a rotation with %j passes: %s', (change, passed, detail) => {
  expect(rotationChecks({ ...ROTATED, ...change })).toEqual([
    { name: 'a rotated password works in a real PostgreSQL', passed, detail: `sandbox/orders/database: ${detail}` },
  ]);
});
