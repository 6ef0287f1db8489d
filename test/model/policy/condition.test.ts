import fc from 'fast-check';
import { type Condition, conditionBlock } from '../../../src/model/policy/condition';
import { Conditions, caller, request } from '../../../src/model/policy/conditions';

const conditions: readonly Condition[] = [
  Conditions.principalTag('Team', 'b', 'a', 'b'),
  Conditions.vpc('vpc-0a1b2c3d'),
  Conditions.versionStage('AWSPREVIOUS', 'AWSCURRENT'),
  request('Bool', 'aws:SecureTransport', ['true']),
  caller('StringNotEquals', 'aws:PrincipalTag/Team', ['c']),
];

test('a block has its operators, keys and values sorted, and one value on its own', () => {
  expect(JSON.stringify(conditionBlock(conditions))).toBe(
    '{"Bool":{"aws:SecureTransport":"true"},' +
      '"ForAnyValue:StringEquals":{"secretsmanager:VersionStage":["AWSCURRENT","AWSPREVIOUS"]},' +
      '"StringEquals":{"aws:PrincipalTag/Team":["a","b"],"aws:SourceVpc":"vpc-0a1b2c3d"},' +
      '"StringNotEquals":{"aws:PrincipalTag/Team":"c"}}',
  );
});

test('no condition makes an empty block', () => {
  expect(conditionBlock([])).toEqual({});
});

test('the order of conditions and values does not change the bytes of a block', () => {
  const expected = JSON.stringify(conditionBlock(conditions));
  const shuffled = fc
    .shuffledSubarray([...conditions], { minLength: conditions.length })
    .chain((list) =>
      fc.tuple(
        ...list.map((condition) =>
          fc
            .shuffledSubarray([...condition.values], { minLength: condition.values.length })
            .map((values) => ({ ...condition, values })),
        ),
      ),
    );
  fc.assert(fc.property(shuffled, (list) => JSON.stringify(conditionBlock(list)) === expected));
});

test('throws for two conditions with one operator on one key', () => {
  expect(() => conditionBlock([Conditions.principalTag('Team', 'a'), Conditions.principalTag('Team', 'b')])).toThrow(
    new Error(
      "`conditions` must use an operator once for each key, got two of StringEquals on 'aws:PrincipalTag/Team': put the values that may match into one condition",
    ),
  );
});

test('throws for a condition without values that was written by hand', () => {
  expect(() =>
    conditionBlock([{ operator: 'Bool', key: 'aws:SecureTransport', values: [], scope: 'request' }]),
  ).toThrow(new Error("`conditions` must have at least one value, got none for Bool on 'aws:SecureTransport'"));
});
