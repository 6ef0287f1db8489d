import { daysAgo } from '../ask';
import {
  ACCOUNT,
  API,
  arn,
  call,
  DENIED,
  identity,
  keyCall,
  type NamedCase,
  ORDERS,
  ofSecret,
  read,
  SERVICE,
  SHOP,
  USER,
} from './calls';

/** A case for each named query about reads, by its id. */
export const READS_CASES: Readonly<Record<string, NamedCase>> = {
  reads: {
    events: [
      read({ secret: arn(ORDERS), with: { userIdentity: identity, vpcEndpointId: 'vpce-1' } }),
      read({ secret: SHOP, at: daysAgo(1) }),
      read({ with: DENIED }),
      read({ at: daysAgo(40) }),
      call('DescribeSecret', { secret: ORDERS }),
    ],
    rows: [
      { secret: SHOP, principal: API, sourceidentity: '', endpoint: '' },
      {
        eventtime: daysAgo(2),
        secret: ORDERS,
        account: ACCOUNT,
        region: 'eu-central-1',
        principal: `arn:aws:iam::${ACCOUNT}:role/support`,
        session: `arn:aws:sts::${ACCOUNT}:assumed-role/support/ada@example.com`,
        sourceidentity: 'ada',
        accesskey: 'ASIAEXAMPLEEXAMPLE02',
        address: '10.0.0.7',
        endpoint: 'vpce-1',
        agent: 'aws-sdk-js/3.600.0',
      },
    ],
  },
  'reads-of-secret': {
    events: [read(), read({ secret: `${ORDERS}-old` }), read({ secret: SHOP })],
    values: [ORDERS],
    rows: [{ secret: ORDERS }],
  },
  'reads-by-users': {
    events: [
      read(),
      read({ with: { userIdentity: USER } }),
      read({ with: { userIdentity: { ...USER, type: 'Root' } } }),
    ],
    rows: [{ accesskey: 'AKIAEXAMPLEEXAMPLE01' }, { principal: `arn:aws:iam::${ACCOUNT}:user/ada` }],
  },
  'reads-across-accounts': {
    events: [read(), read({ secret: arn(SHOP, '210000000001') }), read({ with: { userIdentity: SERVICE } })],
    rows: [{ secret: SHOP, account: '210000000001', principal: API }],
  },
  'reads-without-endpoint': {
    events: [
      read({ with: { vpcEndpointId: 'vpce-1' } }),
      read({ secret: SHOP, with: { sourceIPAddress: '198.51.100.7' } }),
      read({ with: { sourceIPAddress: 'lambda.amazonaws.com' } }),
    ],
    rows: [{ secret: SHOP, address: '198.51.100.7' }],
  },
  'last-reads': {
    events: [
      read({ at: daysAgo(3) }),
      read({ role: 'other' }),
      read({ secret: SHOP, at: daysAgo(9) }),
      read({ with: DENIED }),
    ],
    rows: [
      { secret: SHOP, last: daysAgo(9), reads: 1, readers: 1 },
      { secret: ORDERS, last: daysAgo(2), principal: `arn:aws:iam::${ACCOUNT}:role/other`, reads: 2, readers: 2 },
    ],
  },
  readers: {
    events: [read({ at: daysAgo(3) }), read(), read({ with: DENIED })],
    rows: [{ secret: ORDERS, principal: API, reads: 2, last: daysAgo(2), agent: 'aws-sdk-js/3.600.0' }],
  },
  'key-uses': {
    events: [
      keyCall('Decrypt', ofSecret),
      keyCall('Decrypt', ofSecret, DENIED),
      keyCall('DescribeKey', ofSecret),
      keyCall('Decrypt', { encryptionContext: { 'aws:s3:arn': 'arn:aws:s3:::a' } }),
    ],
    rows: [{ secret: ORDERS, principal: API, event: 'Decrypt', uses: 1, denied: 1 }],
  },
  denied: {
    events: [read(), read({ with: DENIED }), read({ with: { errorCode: 'ResourceNotFoundException' } })],
    rows: [{ event: 'GetSecretValue', secret: ORDERS, why: 'because no identity-based policy allows', attempts: 1 }],
  },
  'denied-sweeps': {
    events: [
      ...[ORDERS, SHOP, 'prod/a/b'].map((secret) => read({ secret, with: DENIED })),
      ...[ORDERS, SHOP].map((secret) => read({ secret, role: 'two', with: DENIED })),
      ...[1, 2, 3].map((hour) =>
        read({ secret: `prod/${hour}/x`, role: 'slow', at: daysAgo(2, `0${hour}:00:00`), with: DENIED }),
      ),
    ],
    rows: [{ principal: API, hour: `${daysAgo(2).slice(0, 13)}:00:00Z`, secrets: 3, attempts: 3 }],
  },
};
