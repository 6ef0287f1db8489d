import { isEmptyPlan } from '../../../src/cli/terraform/is-empty-plan';
import { plannedChanges } from '../../../src/cli/terraform/planned-changes';

test.each([
  [0, true],
  [2, false],
  [1, undefined],
  [130, undefined],
])('reads exit code %d of a detailed plan as empty: %s', (exitCode, expected) => {
  expect(isEmptyPlan(exitCode)).toBe(expected);
});

test('names what would change and leaves out what stays or is only read', () => {
  const plan = {
    resource_changes: [
      { address: 'aws_kms_key.a', change: { actions: ['no-op'] } },
      { address: 'data.aws_region.b', change: { actions: ['read'] } },
      { address: 'aws_iam_role.c', change: { actions: ['update'] } },
      { address: 'aws_iam_role.d', change: { actions: ['delete', 'create'] } },
    ],
  };

  expect(plannedChanges(JSON.stringify(plan))).toEqual(['aws_iam_role.c (update)', 'aws_iam_role.d (delete, create)']);
  expect(plannedChanges('{}')).toEqual([]);
});
