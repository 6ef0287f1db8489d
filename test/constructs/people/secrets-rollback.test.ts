import { PermissionSets } from '../../../src';
import { refusal } from '../../helpers/synth/refusal';

const statementsOf = (functions?: readonly string[]) =>
  PermissionSets.secretsRollback({ functions })
    .statements('aws')
    .map((statement) => statement.toJSON());

test('people who take rotations back move labels and have versions tested, and read no value', () => {
  const [rollback, tests, list, rest, values] = statementsOf();
  expect(rollback).toEqual({
    Sid: 'Rollback',
    Effect: 'Allow',
    Action: [
      'secretsmanager:DescribeSecret',
      'secretsmanager:ListSecretVersionIds',
      'secretsmanager:UpdateSecretVersionStage',
    ],
    Resource: 'arn:aws:secretsmanager:*:*:secret:*',
  });
  expect(tests).toMatchObject({
    Action: 'lambda:InvokeFunction',
    Resource: 'arn:aws:lambda:*:*:function:rotate-*',
  });
  expect(list).toMatchObject({ Action: 'secretsmanager:ListSecrets' });
  expect(rest).toMatchObject({
    Effect: 'Deny',
    NotAction: expect.not.arrayContaining(['secretsmanager:GetSecretValue']),
  });
  expect(values).toMatchObject({ Effect: 'Deny', Action: expect.arrayContaining(['secretsmanager:GetSecretValue']) });
});

test('the functions that may be invoked can be named, and are never all', () => {
  expect(statementsOf(['rotator-*'])[1]).toMatchObject({ Resource: 'arn:aws:lambda:*:*:function:rotator-*' });
  expect(refusal(() => PermissionSets.secretsRollback({ functions: ['*'] }))).toBe(
    "`functions` must name functions by letters, digits or _+=,.@*/- with three in a row that are no '*', got '*'",
  );
});
