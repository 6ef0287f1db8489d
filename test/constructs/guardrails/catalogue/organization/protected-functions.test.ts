import { protectedFunctions } from '../../../../../src/constructs/guardrails/catalogue/organization/protected-functions';
import { scope, statementsOf } from '../../../../helpers/synth/guardrails/scope';
import { refusal } from '../../../../helpers/synth/refusal';

test('protects the functions that are named as rotation roles are, their versions and aliases', () => {
  const [statement] = statementsOf(protectedFunctions());
  expect(statement?.Resource).toEqual([
    'arn:aws:lambda:*:*:function:rotate-*',
    'arn:aws:lambda:*:*:function:rotate-*:*',
    'arn:aws:lambda:*:*:function:serverlessrepo-rotate-*',
    'arn:aws:lambda:*:*:function:serverlessrepo-rotate-*:*',
  ]);
});

test('protects the functions that are given instead', () => {
  const [statement] = statementsOf(protectedFunctions({ functions: ['secrets-rotator'] }));
  expect(statement?.Resource).toEqual([
    'arn:aws:lambda:*:*:function:secrets-rotator',
    'arn:aws:lambda:*:*:function:secrets-rotator:*',
  ]);
});

const message =
  "`functions` must name functions by letters, digits or _+=,.@*/- with three in a row that are no '*', got '*'";

test('refuses functions that are all functions, given or named as rotation roles are', () => {
  expect(refusal(() => protectedFunctions({ functions: ['*'] }))).toBe(message);
  const roles = { ...scope.roles, rotation: ['rotation/*'] };
  expect(refusal(() => protectedFunctions().statements({ ...scope, roles }))).toBe(message);
});
