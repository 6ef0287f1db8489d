import { isNoneOf } from '../../../../src/model/detections/watched/principals';

test('nobody is left out where nobody is exempt', () => {
  expect(isNoneOf([])).toBe('principal IS NOT NULL');
});

test('what is no wildcard stands for itself', () => {
  expect(isNoneOf(['arn:aws:iam::*:role/a.b+c', "arn:aws:iam::*:role/o'x*"])).toBe(
    "NOT regexp_like(principal, '^(arn:aws:iam::.*:role/a\\.b\\+c|arn:aws:iam::.*:role/o''x.*)$')",
  );
});
