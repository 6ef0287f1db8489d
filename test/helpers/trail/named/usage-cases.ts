import { daysAgo } from '../ask';
import { ACCOUNT, API, call, DENIED, keyCall, type NamedCase, ORDERS, read, SHOP, told, usual } from './calls';

/** A case for each named query about usage, by its id. */
export const USAGE_CASES: Readonly<Record<string, NamedCase>> = {
  usage: {
    events: [read(), read({ with: { sourceIPAddress: '10.0.0.8' } }), read({ with: DENIED })],
    rows: [{ secret: ORDERS, reads: 2, denied: 1, addresses: 2 }],
  },
  'monthly-usage': {
    events: [
      read({ at: daysAgo(0, '00:00:00') }),
      read({ at: daysAgo(0, '00:00:00'), secret: SHOP, role: 'two' }),
      read({ at: daysAgo(0, '00:00:00'), with: DENIED }),
      told('RotationSucceeded', ORDERS, {}, daysAgo(0, '00:00:00')),
      call('ListSecrets', { at: daysAgo(0, '00:00:00') }),
    ],
    rows: [
      {
        month: daysAgo(0).slice(0, 7),
        account: ACCOUNT,
        secrets: 2,
        principals: 2,
        reads: 2,
        denied: 1,
        rotations: 1,
        failures: 0,
      },
    ],
  },
  'unread-secrets': {
    events: [
      told('RotationSucceeded', SHOP),
      read(),
      call('DeleteSecret', { secret: 'prod/gone/x' }),
      read({ secret: 'prod/never/made', with: { errorCode: 'ResourceNotFoundException' } }),
    ],
    rows: [{ secret: SHOP, actions: 1, event: 'RotationSucceeded' }],
  },
  'cost-drivers': {
    events: [
      read({ at: daysAgo(2, '10:00:00') }),
      read({ at: daysAgo(2, '10:04:59') }),
      read({ at: daysAgo(2, '10:05:00') }),
      call('BatchGetSecretValue'),
    ],
    rows: [{ secret: ORDERS, calls: 3, reads: 3, cached: 2 }],
  },
  coverage: {
    events: [read(), read({ account: '210000000001' }), keyCall('Decrypt', {})],
    rows: [
      { account: '210000000001', region: 'eu-central-1', actions: 1 },
      { account: ACCOUNT, actions: 1 },
    ],
  },
  'unusual-first-read': {
    events: [...usual(1), read(), read({ role: 'new' }), read({ role: 'early', at: daysAgo(8) })],
    rows: [{ principal: `arn:aws:iam::${ACCOUNT}:role/new`, secret: ORDERS, seen: daysAgo(2) }],
  },
  'unusual-new-address': {
    events: [...usual(20), read(), read({ with: { sourceIPAddress: '198.51.100.7' } })],
    rows: [
      {
        principal: API,
        sentence: 'It read from 198.51.100.7, 1 times: all 20 reads before came from 1 other addresses',
      },
    ],
  },
  'unusual-new-agent': {
    events: [...usual(20), read(), read({ with: { userAgent: 'curl/8' } })],
    rows: [
      { principal: API, sentence: 'It read with curl/8, 1 times: all 20 reads before came from 1 other programs' },
    ],
  },
  'unusual-new-hour': {
    events: [...usual(50), read(), read({ at: daysAgo(2, '03:00:00') })],
    rows: [
      {
        principal: API,
        sentence: 'It read at 03:00 UTC, 1 times: all 50 reads before were at 1 other hours of the day',
      },
    ],
  },
  'unusual-rate': {
    events: [...usual(5, { at: daysAgo(12) }), ...Array.from({ length: 21 }, () => read())],
    rows: [{ principal: API, secret: ORDERS, sentence: 'It read 21 times in an hour: before, at most 5' }],
  },
  'unusual-sweep': {
    events: [
      read({ at: daysAgo(12) }),
      ...Array.from({ length: 5 }, (_, index) => read({ secret: `prod/x/${index}` })),
    ],
    rows: [{ principal: API, sentence: 'It read 5 secrets in an hour: before, at most 1' }],
  },
};
