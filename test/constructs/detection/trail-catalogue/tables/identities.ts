import { TrailDetections } from '../../../../../src/constructs/detection/trail-catalogue/trail-detections';
import { at, type TrailDetectionTable } from '../../../../helpers/synth/detections/watched/trail-table';
import { type EventProps, event } from '../../../../helpers/trail/event';

const ACCOUNT = '230000000001';
const API = `arn:aws:iam::${ACCOUNT}:role/orders-api`;
const role = (name: string, account = ACCOUNT) => `arn:aws:iam::${account}:role/${name}`;
const denied = { errorCode: 'AccessDeniedException' };

/** Somebody who has one key assumes a role, and gets another. */
function assumed(to: string, [key, issued]: readonly [string, string], props: EventProps = {}): object {
  const made = event({ name: 'AssumeRole', at: at(0), ...props }) as { readonly userIdentity: object };
  return {
    ...made,
    userIdentity: { ...made.userIdentity, accessKeyId: key },
    eventSource: 'sts.amazonaws.com',
    requestParameters: { roleArn: to, roleSessionName: 's' },
    responseElements: { credentials: { accessKeyId: issued } },
    ...props.with,
  };
}

const chain = (third: EventProps = {}, keys: readonly [string, string] = ['K2', 'K3']) => [
  assumed(role('first'), ['K0', 'K1'], { role: 'start' }),
  assumed(role('second'), ['K1', 'K2'], { role: 'first', at: at(10) }),
  assumed(role('third'), keys, { role: 'second', at: at(20), ...third }),
];
const STRANGER = { userIdentity: { type: 'AWSAccount', principalId: 'AROA:s', accountId: '230000000002' } };
const read = (address: string, props: EventProps = {}) =>
  event({ secret: 'prod/orders/a', at: at(0), ...props, with: { sourceIPAddress: address, ...props.with } });
const USER = { type: 'IAMUser', arn: `arn:aws:iam::${ACCOUNT}:user/ada`, accountId: ACCOUNT };

export const tables: readonly TrailDetectionTable[] = [
  {
    detection: TrailDetections.roleChainDeep(),
    fires: [
      [
        chain(),
        {
          subject: `${role('second')} ${role('third')}`,
          principal: role('second'),
          resource: role('third'),
          seen: at(20),
        },
      ],
      [[...chain(), ...chain({ at: at(50) })], { seen: at(50) }],
      [chain({ account: '230000000002' }), { principal: role('second', '230000000002') }],
    ],
    misses: [
      ['there are only two', chain().slice(1)],
      ['the third is of another session', chain({}, ['K9', 'K3'])],
      ['the third is denied', chain({ with: denied })],
      ['the third is another call', chain({ with: { eventName: 'AssumeRoleWithWebIdentity' } })],
      ['another service records the third', chain({ with: { eventSource: 'signin.amazonaws.com' } })],
    ],
    mutations: [
      ['JOIN assumed AS first ON first.issued = second.accesskey', ''],
      ['ON second.issued = third.accesskey', 'ON 1 = 1'],
      ["eventname = 'AssumeRole' AND", ''],
      ['AND errorcode IS NULL', ''],
      ["eventsource IN ('sts.amazonaws.com')", '1 = 1'],
    ],
  },
  {
    detection: TrailDetections.roleAssumedFromNewAccount(),
    fires: [
      [
        [assumed(role('reader', '230000000002'), ['K0', 'K1'])],
        {
          subject: `${ACCOUNT} ${role('reader', '230000000002')}`,
          principal: API,
          resource: role('reader', '230000000002'),
        },
      ],
      [[assumed(role('reader'), ['K0', 'K1'], { with: STRANGER })], { subject: `230000000002 ${role('reader')}` }],
      [
        [
          assumed(role('a', '230000000002'), ['K0', 'K1']),
          assumed(role('a', '230000000002'), ['K0', 'K2'], { at: at(9) }),
        ],
        { amount: 2, seen: at(9) },
      ],
    ],
    misses: [
      ['it is of the same account', [assumed(role('reader'), ['K0', 'K1'])]],
      [
        'a service assumes it',
        [
          assumed(role('reader'), ['K0', 'K1'], {
            with: { userIdentity: { type: 'AWSService', invokedBy: 'lambda.amazonaws.com' } },
          }),
        ],
      ],
      ['it is denied', [assumed(role('a', '230000000002'), ['K0', 'K1'], { with: denied })]],
      [
        'it is another call',
        [assumed(role('a', '230000000002'), ['K0', 'K1'], { with: { eventName: 'GetFederationToken' } })],
      ],
    ],
    mutations: [
      ["AND caller <> split_part(role, ':', 5)", ''],
      ["caller <> '' AND", ''],
      ["eventname = 'AssumeRole' AND", ''],
      ['AND errorcode IS NULL', ''],
      ["ELSE regexp_extract(principal, '^account (.*)$', 1)", ''],
    ],
  },
  {
    detection: TrailDetections.credentialsUsedElsewhere(),
    fires: [
      [[read('198.51.100.7')], { subject: `${API} 198.51.100`, principal: API, context: API }],
      [[read('198.51.100.7'), read('198.51.100.250', { at: at(3) })], { amount: 2, seen: at(3) }],
      [[read('2001:db8:1234::7')], { subject: `${API} 2001:db8:1234` }],
      [[read('10.0.0.7', { with: { vpcEndpointId: 'vpce-0a' } })], { subject: `${API} vpce-0a` }],
    ],
    misses: [
      ['a service reads', [read('secretsmanager.amazonaws.com')]],
      ['it has no whole address', [read('198.51.100')]],
      ['a user reads', [read('198.51.100.7', { with: { userIdentity: USER } })]],
      ['it is denied', [read('198.51.100.7', { with: denied })]],
      ['it only describes', [read('198.51.100.7', { name: 'DescribeSecret' })]],
    ],
    mutations: [
      ["AND identitytype = 'AssumedRole'", ''],
      ["WHERE network <> ''", ''],
      ["WHEN endpoint <> '' THEN endpoint", ''],
      [' AND errorcode IS NULL)', ')'],
      ["eventname = 'GetSecretValue' AND", ''],
      ['principal AS context', "'' AS context"],
      [/WHEN regexp_like\(address, '\^\[0-9a-f][\s\S]*?, 1\)/, ''],
      ['[.][0-9]+$', '$'],
    ],
  },
];
