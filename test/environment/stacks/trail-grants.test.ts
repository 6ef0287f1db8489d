import { defineEnvironment } from '../../../src/environment';
import { trailGrants } from '../../../src/environment/stacks/trail-grants';
import { applicationWith, ORDERS_API, VALID } from '../../helpers/synth/environment-data';

const of = (...args: Parameters<typeof applicationWith>) =>
  trailGrants([defineEnvironment({ ...VALID, applications: [applicationWith(...args)] })]);

test('readers of a secret are their roles in the accounts of their workloads, and the secret is of the security account', () => {
  expect(of()).toEqual([
    {
      secret: 'prod/orders/database',
      account: '410000000001',
      principals: ['arn:aws:iam::430000000001:role/orders-api'],
    },
  ]);
});

test('who writes a secret may read it, too', () => {
  const writing = { readers: [], writers: [ORDERS_API], writeReason: 'The pipeline delivers the first value' };
  expect(of(writing)[0]?.principals).toEqual(['arn:aws:iam::430000000001:role/orders-api']);
});

test('a secret that nobody is granted is there, so that each read of it is told', () => {
  expect(of({ readers: [] })).toEqual([{ secret: 'prod/orders/database', account: '410000000001', principals: [] }]);
});

test('no environment grants nothing', () => {
  expect(trailGrants([])).toEqual([]);
});
