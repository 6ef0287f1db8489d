import { Classification } from '../../../src';
import { defineEnvironment, rotationLimits } from '../../../src/environment';
import { applicationWith, VALID } from '../../helpers/synth/environment-data';

const of = (settings: Parameters<typeof applicationWith>[0] = {}) =>
  rotationLimits([
    defineEnvironment({
      ...VALID,
      classes: [Classification.standard, Classification.highRisk],
      applications: [applicationWith(settings)],
    }),
  ]);

test('a rotation is overdue a week after the longest time of the class of its secret', () => {
  const secret = { account: '410000000001', secret: 'prod/orders/database' };
  expect(of()).toEqual([{ ...secret, days: 97 }]);
  const rotation = { kind: 'random-value', schedule: 'rate(30 days)' } as const;
  expect(of({ class: Classification.highRisk, rotation })).toEqual([{ ...secret, days: 37 }]);
});

test('what does not rotate is never overdue', () => {
  const rotation = { kind: 'none', reason: 'The provider gives out keys by hand', reviewBy: '2027-06-30' } as const;
  expect(of({ rotation })).toEqual([]);
});
