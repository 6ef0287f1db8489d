import { monthlyCost } from '../../../src/review/cost/monthly-cost';
import { LIST_PRICES, parsePrices } from '../../../src/review/cost/prices';
import { key, resource, secret, world } from '../../helpers/review/world-builder';

const REPLICA = secret({ id: 'r', replica: true });
const AFTER = world({
  secrets: [secret(), REPLICA],
  keys: [key()],
  resources: [
    resource('aws_ssm_parameter', { tier: 'Advanced' }),
    resource('aws_ssm_parameter', { tier: 'Standard' }),
    resource('aws_vpc_endpoint', { vpc_endpoint_type: 'Interface', subnet_ids: ['a', 'b'] }),
    resource('aws_vpc_endpoint', { vpc_endpoint_type: 'Gateway' }),
  ],
});

test('a replica costs as much as a secret, and an endpoint costs by zone', () => {
  expect(monthlyCost('prod', LIST_PRICES, { before: world({ secrets: [secret()] }), after: AFTER })).toEqual({
    pricesOf: '2026-11-01',
    before: 0.4,
    after: 16.45,
    lines: [
      { item: 'secrets and their replicas', before: 1, after: 2, unitPrice: 0.4 },
      { item: 'customer managed keys', before: 0, after: 1, unitPrice: 1 },
      { item: 'advanced parameters', before: 0, after: 1, unitPrice: 0.05 },
      { item: 'interface endpoints, by availability zone', before: 0, after: 2, unitPrice: 7.3 },
    ],
  });
});

test('without something to compare with nothing is a difference', () => {
  const { before, after } = monthlyCost('prod', LIST_PRICES, { after: AFTER });
  expect(before).toBe(after);
});

test('another environment costs nothing here', () => {
  expect(monthlyCost('dev', LIST_PRICES, { after: AFTER }).lines).toEqual([]);
});

test('prices of a file replace the list prices', () => {
  expect(parsePrices('p.json', '{"date":"2027-01-01","key":0.9}')).toEqual({
    ...LIST_PRICES,
    date: '2027-01-01',
    key: 0.9,
  });
});

test.each([
  ['[]', "'p.json' must hold an object, got object"],
  ['{"key":1}', "'p.json': 'date' must be a date such as 2026-11-01, got none"],
  [
    '{"date":"2027-01-01","keys":1}',
    "'p.json' must have the keys date, secret, key, alarm, advancedParameter, endpointZone, got 'keys'",
  ],
  ['{"date":"2027-01-01","key":-1}', "'p.json': 'key' must be a number of dollars, got -1"],
  ['{"date":"2027-01-01","key":"1"}', "'p.json': 'key' must be a number of dollars, got \"1\""],
])('throws on the prices %s', (text, message) => {
  expect(() => parsePrices('p.json', text)).toThrow(expect.objectContaining({ message }));
});
