import { TrailDetections } from '../../../../../src/constructs/detection/trail-catalogue/trail-detections';
import { at, type TrailDetectionTable } from '../../../../helpers/synth/detections/watched/trail-table';
import { type EventProps, event } from '../../../../helpers/trail/event';

const ACCOUNT = '230000000001';
const ARN = `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:`;
const API = `arn:aws:iam::${ACCOUNT}:role/orders-api`;
const SECRET = 'prod/orders/database';
const denied = { errorCode: 'AccessDeniedException' };
const read = (props: EventProps = {}) => event({ secret: `${ARN}${SECRET}-a1B2c3`, at: at(0), ...props });
const service = { type: 'AWSService', invokedBy: 'secretsmanager.amazonaws.com' };
const told = (name: string, props: EventProps = {}) =>
  read({
    name,
    secret: undefined,
    ...props,
    with: { userIdentity: service, additionalEventData: { SecretId: `${ARN}${SECRET}-a1B2c3` }, ...props.with },
  });
const TWICE = { id: 'same' };

export const tables: readonly TrailDetectionTable[] = [
  {
    detection: TrailDetections.secretReadFirst(),
    fires: [
      [
        [read()],
        {
          subject: `${API} ${ACCOUNT}:${SECRET}`,
          principal: API,
          resource: SECRET,
          context: `${ACCOUNT}:${SECRET}`,
          seen: at(0),
          state: '',
        },
      ],
      [[read(), read({ at: at(60) })], { amount: 2, seen: at(60) }],
      [[read({ secret: SECRET }), read(), read(TWICE), read(TWICE)], { amount: 3 }],
    ],
    misses: [
      ['it is denied', [read({ with: denied })]],
      ['it only describes', [read({ name: 'DescribeSecret' })]],
      ['it names no secret', [read({ secret: undefined })]],
      ['it was before the span', [read({ at: '2026-10-04T07:59:59Z' })]],
    ],
    mutations: [
      [' AND errorcode IS NULL)', ')'],
      ["eventname = 'GetSecretValue' AND", ''],
      [" AND secret <> ''", ''],
      ['WHERE copy = 1', ''],
      ['eventtime >= ?', '(eventtime >= ? OR 1 = 1)'],
      ["account || ':' || secret AS context", "'' AS context"],
    ],
  },
  {
    detection: TrailDetections.secretCallsOutOfLine(),
    fires: [
      [[read(), read({ name: 'DescribeSecret', at: at(60) })], { subject: API, amount: 2, seen: at(60) }],
      [[read(TWICE), read(TWICE), read()], { amount: 2 }],
      [[read({ with: denied })], { amount: 1 }],
    ],
    misses: [
      ['it calls another service', [read({ with: { eventSource: 'kms.amazonaws.com' } })]],
      ['it was before the span', [read({ at: '2026-10-04T07:59:59Z' })]],
    ],
    mutations: [
      ["eventsource IN ('secretsmanager.amazonaws.com')", '1 = 1'],
      ['WHERE copy = 1', ''],
      ['eventtime >= ?', '(eventtime >= ? OR 1 = 1)'],
    ],
  },
  {
    detection: TrailDetections.secretUnused(),
    fires: [
      [[read()], { subject: `${ACCOUNT}:${SECRET}`, resource: SECRET, seen: at(0), state: '' }],
      [[read({ name: 'DeleteSecret', at: at(1) }), read()], { seen: at(1), state: 'gone' }],
      [[read({ name: 'DeleteSecret' }), read({ name: 'RestoreSecret', at: at(1) })], { state: '' }],
      [
        [read({ name: 'CreateSecret', secret: undefined, with: { requestParameters: { name: SECRET } } })],
        { state: '' },
      ],
    ],
    misses: [
      ['it is denied', [read({ with: denied })]],
      ['its deletion is denied', [read({ name: 'DeleteSecret', with: denied })]],
      ['it is described', [read({ name: 'DescribeSecret' })]],
      ['it names no secret', [read({ secret: undefined })]],
    ],
    mutations: [
      [' AND errorcode IS NULL) OR', ') OR'],
      ["'RestoreSecret') AND errorcode IS NULL", "'RestoreSecret')"],
      ["'CreateSecret', ", ''],
      [", 'RestoreSecret'", ''],
      ["THEN 'gone'", "THEN ''"],
      ["secret <> '' AND", ''],
      ["eventname = 'GetSecretValue' AND", ''],
    ],
  },
  {
    detection: TrailDetections.rotationOverdue({
      days: 45,
      secrets: [
        { account: ACCOUNT, secret: SECRET, days: 20 },
        { account: ACCOUNT, secret: 'prod/others', days: 40 },
        { account: '230000000002', secret: SECRET, days: 30 },
      ],
    }),
    fires: [
      [
        [told('RotationSucceeded')],
        { subject: `${ACCOUNT}:${SECRET}`, resource: SECRET, seen: at(0), state: '', amount: 20 },
      ],
      [[told('RotationSucceeded', { with: { additionalEventData: { SecretId: 'prod/unnamed' } } })], { amount: 45 }],
      [[told('RotationSucceeded'), read({ name: 'CancelRotateSecret', at: at(1) })], { state: 'gone', seen: at(1) }],
      [[read({ name: 'DeleteSecret' })], { state: 'gone' }],
    ],
    misses: [
      ['it failed', [told('RotationFailed')]],
      ['it only began', [told('RotationStarted')]],
      ['a call to stop it is denied', [read({ name: 'CancelRotateSecret', with: denied })]],
      ['it is of no secret', [told('RotationSucceeded', { with: { additionalEventData: {} } })]],
    ],
    mutations: [
      ["(eventname = 'RotationSucceeded'", "(eventname LIKE 'Rotation%'"],
      ['coalesce(max(limitdays), 45)', '45'],
      ['coalesce(max(limitdays), 45)', 'coalesce(max(limitdays), 0)'],
      ['account = limitaccount AND ', ''],
      [' AND secret = limitsecret', ''],
      ["ELSE 'gone'", "ELSE ''"],
      ['AND errorcode IS NULL', ''],
      ["secret <> '' AND", ''],
      [", 'DeleteSecret'", ''],
      ["'CancelRotateSecret', ", ''],
    ],
  },
  {
    detection: TrailDetections.secretDeniedByEndpoint(),
    fires: [
      [[endpointDenied()], { subject: `${API} vpce-0a`, principal: API, amount: 1 }],
      [[endpointDenied(), endpointDenied({ at: at(5) })], { amount: 2, seen: at(5) }],
      [[endpointDenied({ with: { eventSource: 'kms.amazonaws.com', eventName: 'Decrypt' } })], { amount: 1 }],
    ],
    misses: [
      ['a policy of IAM refuses it', [endpointDenied({ with: { errorCode: 'AccessDenied' } })]],
      ['it passes', [endpointDenied({ with: { errorCode: undefined } })]],
      ['it is to another service', [endpointDenied({ with: { eventSource: 's3.amazonaws.com' } })]],
    ],
    mutations: [
      ["errorcode = 'VpceAccessDenied' AND", ''],
      ["errorcode = 'VpceAccessDenied'", "errorcode LIKE '%AccessDenied'"],
      [", 'kms.amazonaws.com'", ''],
      [/eventsource IN \([^)]*\)/, '1 = 1'],
      ["eventcategory = 'NetworkActivity'", '1 = 0'],
      ["|| ' ' || endpoint", ''],
    ],
  },
  {
    detection: TrailDetections.secretReadOutsideGrants({
      grants: [
        { account: ACCOUNT, secret: SECRET, principals: ['arn:aws:iam::230000000001:role/granted'] },
        { account: '230000000002', secret: 'prod/others', principals: [] },
      ],
    }),
    fires: [
      [[read()], { subject: `${API} ${ACCOUNT}:${SECRET}`, principal: API, resource: SECRET }],
      [[read(), read({ role: 'granted' })], { principal: API }],
      [
        [read({ account: '230000000009', role: 'granted', recordedIn: ACCOUNT })],
        { principal: 'arn:aws:iam::230000000009:role/granted' },
      ],
      [[read({ recordedIn: '230000000002', secret: 'prod/others' })], { resource: 'prod/others' }],
    ],
    misses: [
      ['it is granted', [read({ role: 'granted' })]],
      ['it is denied', [read({ with: denied })]],
      ['it is of a secret that the code does not have', [read({ secret: 'prod/orders/other' })]],
      ['it is of a secret of that name elsewhere', [read({ secret: SECRET, recordedIn: '230000000003' })]],
      ['it only describes', [read({ name: 'DescribeSecret' })]],
    ],
    mutations: [
      ['AND grantedsecret IS NULL', ''],
      ['AND principal = grantedprincipal', ''],
      ['JOIN known ON account = knownaccount AND secret = knownsecret', ''],
      ['ON account = knownaccount AND', 'ON'],
      ['AND secret = knownsecret', ''],
      [' AND errorcode IS NULL)', ')'],
      ["eventname = 'GetSecretValue' AND", ''],
    ],
  },
];

function endpointDenied(props: EventProps = {}): object {
  const activity = { eventCategory: 'NetworkActivity', eventType: 'AwsVpceEvent', vpcEndpointId: 'vpce-0a' };
  return read({ ...props, with: { ...activity, errorCode: 'VpceAccessDenied', ...props.with } });
}
