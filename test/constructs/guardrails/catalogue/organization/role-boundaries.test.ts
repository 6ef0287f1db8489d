import { roleBoundaries } from '../../../../../src/constructs/guardrails/catalogue/organization/role-boundaries';
import { statementsOf } from '../../../../helpers/synth/guardrails/scope';
import { refusal } from '../../../../helpers/synth/refusal';

test('protects the boundaries that roles must carry', () => {
  const [carried, , unchanged] = statementsOf(roleBoundaries({ policies: ['teams/boundary-*'] }));
  const boundary = 'arn:aws:iam::*:policy/teams/boundary-*';
  expect(carried?.Condition?.ArnNotLike).toHaveProperty(['iam:PermissionsBoundary'], boundary);
  expect(unchanged?.Resource).toBe(boundary);
});

test.each([
  ['a list without names', [], '`policies` must name at least one of the managed policies, got none'],
  [
    'a name that any policy has',
    ['a*'],
    "`policies` must name managed policies by letters, digits or _+=,.@*/- with three in a row that are no '*', got 'a*'",
  ],
])('refuses %s', (_, policies, message) => {
  expect(refusal(() => roleBoundaries({ policies }))).toBe(message);
});
