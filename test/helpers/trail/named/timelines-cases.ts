import { daysAgo } from '../ask';
import {
  ACCOUNT,
  API,
  assumed,
  call,
  DENIED,
  identity,
  keyCall,
  type NamedCase,
  ORDERS,
  ofSecret,
  read,
  SHOP,
} from './calls';

/** A case for each named query about timelines, by its id. */
export const TIMELINES_CASES: Readonly<Record<string, NamedCase>> = {
  'timeline-of-secret': {
    events: [
      read(),
      call('PutResourcePolicy', { secret: ORDERS, at: daysAgo(4) }),
      keyCall('Decrypt', ofSecret, DENIED),
      read({ secret: SHOP }),
    ],
    values: [ORDERS],
    rows: [
      { event: 'PutResourcePolicy', source: 'secretsmanager.amazonaws.com' },
      { event: 'GetSecretValue', outcome: 'ok', secret: ORDERS },
      { event: 'Decrypt', outcome: 'AccessDenied', secret: ORDERS },
    ],
  },
  'timeline-of-principal': {
    events: [read(), read({ role: 'other' }), assumed(API, 'ASIANEW', { role: 'admin', at: daysAgo(3) })],
    values: [API],
    rows: [{ event: 'AssumeRole', principal: `arn:aws:iam::${ACCOUNT}:role/admin` }, { event: 'GetSecretValue' }],
  },
  'timeline-of-access-key': {
    events: [
      assumed(API, 'ASIAEXAMPLEEXAMPLE02', { role: 'admin', at: daysAgo(3) }),
      read({ with: { userIdentity: identity } }),
      read(),
    ],
    values: ['ASIAEXAMPLEEXAMPLE02'],
    rows: [
      { event: 'AssumeRole', accesskey: 'ASIAEXAMPLEEXAMPLE01' },
      { event: 'GetSecretValue', sourceidentity: 'ada' },
    ],
  },
  'sessions-of-role': {
    events: [assumed(API, 'ASIANEW', { role: 'admin' }), assumed(`${API}-2`, 'ASIANEW'), read()],
    values: [API],
    rows: [{ event: 'AssumeRole', principal: `arn:aws:iam::${ACCOUNT}:role/admin` }],
  },
};
