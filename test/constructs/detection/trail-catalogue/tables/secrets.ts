import { TrailDetections } from '../../../../../src/constructs/detection/trail-catalogue/trail-detections';
import { at, type TrailDetectionTable } from '../../../../helpers/synth/detections/watched/trail-table';
import { type EventProps, event } from '../../../../helpers/trail/event';

const ARN = 'arn:aws:secretsmanager:eu-central-1:230000000001:secret:';
const API = 'arn:aws:iam::230000000001:role/orders-api';
const denied = { errorCode: 'AccessDeniedException' };

/** Reads of so many secrets, so many seconds apart. */
function reads(secrets: number, seconds: number, props: (index: number) => EventProps = () => ({})): readonly object[] {
  return Array.from({ length: secrets }, (_, index) =>
    event({ secret: `${ARN}prod/orders/s${index}-a1B2c3`, at: at(index * seconds), ...props(index) }),
  );
}

const listed = (regions: readonly string[], seconds: number, props: EventProps = {}) =>
  regions.map((awsRegion, index) =>
    event({ name: 'ListSecrets', at: at(index * seconds), ...props, with: { awsRegion, ...props.with } }),
  );

const parameters = (requests: number, seconds: number, others: object = {}) =>
  Array.from({ length: requests }, (_, index) => {
    const requestParameters = { names: [`/orders/${index}`], withDecryption: true };
    const with_ = { eventSource: 'ssm.amazonaws.com', requestParameters, ...others };
    return event({ name: 'GetParameters', at: at(index * seconds), with: with_ });
  });

const put = (versions: number, seconds: number, props: (index: number) => EventProps = () => ({})) =>
  Array.from({ length: versions }, (_, index) =>
    event({ name: 'PutSecretValue', secret: 'prod/orders/a', at: at(index * seconds), ...props(index) }),
  );

const swept = TrailDetections.secretsSwept({ secrets: 3, minutes: 10 });
const inRegions = TrailDetections.secretsListedInRegions({ regions: 3, minutes: 10 });
const many = TrailDetections.parametersSwept({ requests: 3, minutes: 10 });
const versions = TrailDetections.secretVersionsNearLimit({ versions: 10 });
const REGIONS = ['eu-central-1', 'eu-west-1', 'us-east-1'] as const;

/** Ten versions in more than a day, and ten of another secret. */
const slow = (props: EventProps) => (index: number) => ({ at: at(index * 10_200 - 90_000), ...props });
const SLOW: readonly (readonly [string, EventProps])[] = [
  ['two are written slowly', { secret: 'prod/orders/b' }],
  ['one is written slowly in two Regions', { with: { awsRegion: 'eu-west-1' } }],
  ['one is written slowly in two accounts', { recordedIn: '230000000002' }],
];

export const tables: readonly TrailDetectionTable[] = [
  {
    detection: swept,
    fires: [
      [reads(3, 300), { subject: API, principal: API, amount: 3, seen: at(600), account: '230000000001' }],
      [[...reads(3, 1), ...reads(3, 1, (index) => ({ at: at(100 + index) }))], { amount: 3, seen: at(102) }],
      // By name and by ARN, in two accounts.
      [
        reads(4, 100, (index) => (index > 1 ? { secret: `prod/orders/n${index}`, role: 'orders-api' } : {})),
        { amount: 4 },
      ],
      [[...reads(3, 300).slice(0, 2), ...reads(1, 1, () => ({ secret: `${ARN}late`, at: at(600) }))], { amount: 3 }],
    ],
    misses: [
      ['there is one secret less', reads(2, 1)],
      ['the last comes a second after the window', reads(3, 300, (index) => (index === 2 ? { at: at(601) } : {}))],
      ['one is read by somebody else', reads(3, 1, (index) => (index === 2 ? { role: 'others' } : {}))],
      [
        'two each read slowly',
        [
          ...reads(3, 400),
          ...reads(3, 400, (index) => ({ role: 'others', secret: `${ARN}o${index}`, at: at(index * 400 + 9) })),
        ],
      ],
      ['one is denied', reads(3, 1, (index) => (index === 2 ? { with: denied } : {}))],
      ['one is described', reads(3, 1, (index) => (index === 2 ? { name: 'DescribeSecret' } : {}))],
      ['one is recorded twice', [...reads(2, 1), ...reads(1, 1, () => ({ at: at(3) }))]],
      [
        'one event is delivered twice',
        reads(3, 1, (index) => (index === 2 ? { id: 'same' } : index === 1 ? { id: 'same' } : {})),
      ],
      [
        'one is read through another name of it',
        [...reads(2, 1), event({ secret: `${ARN}prod/orders/s1`, at: at(3) })],
      ],
      ['it was before the span', reads(3, 1, () => ({ at: '2026-10-04T07:59:59Z' }))],
      ['it is after the span', reads(3, 1, () => ({ at: '2026-10-05T12:00:00Z' }))],
    ],
    mutations: [
      ['HAVING count(DISTINCT thing) >= 3', 'HAVING count(DISTINCT thing) >= 4'],
      [/things >= 3/, 'things >= 2'],
      [/things >= 3/, 'things >= 4'],
      ['later.moment - 600', 'later.moment - 601'],
      ['later.moment - 600', 'later.moment - 599'],
      ['earlier.principal = later.principal', '1 = 1'],
      [' AND errorcode IS NULL)', ')'],
      ["eventname = 'GetSecretValue' AND", ''],
      ['eventtime >= ?', '(eventtime >= ? OR 1 = 1)'],
      ['eventtime < ?', '(eventtime < ? OR 1 = 1)'],
      ['WHERE copy = 1', ''],
      ['count(DISTINCT earlier.thing)', 'count(*)'],
    ],
  },
  {
    detection: inRegions,
    fires: [
      [listed(REGIONS, 300), { subject: API, amount: 3, seen: at(600) }],
      [listed(['eu-north-1', ...REGIONS], 1), { amount: 4 }],
      [[...listed(REGIONS, 1), ...listed(REGIONS, 2)], { amount: 3, seen: at(4) }],
    ],
    misses: [
      ['there is one Region less', listed(REGIONS.slice(1), 1)],
      [
        'the last comes a second after the window',
        [...listed(REGIONS.slice(1), 0), ...listed(['eu-north-1'], 0, { at: at(601) })],
      ],
      ['two each list slowly', [...listed(REGIONS, 400), ...listed(['a-1', 'b-1', 'c-1'], 400, { role: 'others' })]],
      ['one is another’s', [...listed(REGIONS.slice(1), 1), ...listed(['eu-north-1'], 0, { role: 'others' })]],
      [
        'one is a read',
        [...listed(REGIONS.slice(1), 1), ...listed(['eu-north-1'], 0, { name: 'GetSecretValue', secret: 'a/b/c' })],
      ],
    ],
    mutations: [
      ["eventname = 'ListSecrets' AND", ''],
      [/things >= 3/, 'things >= 2'],
      ['HAVING count(DISTINCT thing) >= 3', 'HAVING count(DISTINCT thing) >= 4'],
      ['later.moment - 600', 'later.moment - 601'],
      ['later.moment - 600', 'later.moment - 599'],
      ['earlier.principal = later.principal', '1 = 1'],
    ],
  },
  {
    detection: many,
    fires: [
      [parameters(3, 300), { subject: API, amount: 3 }],
      [parameters(5, 1), { amount: 5 }],
      [
        [
          ...parameters(2, 1),
          ...parameters(1, 0, {
            eventName: 'GetParametersByPath',
            requestParameters: { path: '/', withDecryption: true },
          }),
        ],
        { amount: 3 },
      ],
    ],
    misses: [
      ['there is one request less', parameters(2, 1)],
      [
        'the last comes a second after the window',
        [
          ...parameters(2, 0),
          ...parameters(1, 0, { eventTime: at(601), requestParameters: { names: ['/x'], withDecryption: true } }),
        ],
      ],
      [
        'one is not decrypted',
        [...parameters(2, 1), ...parameters(1, 0, { requestParameters: { names: ['/x'], withDecryption: false } })],
      ],
      [
        'one is denied',
        [
          ...parameters(2, 1),
          ...parameters(1, 0, { ...denied, requestParameters: { names: ['/x'], withDecryption: true } }),
        ],
      ],
      [
        'one only describes',
        [
          ...parameters(2, 1),
          ...parameters(1, 0, {
            eventName: 'DescribeParameters',
            requestParameters: { names: ['/x'], withDecryption: true },
          }),
        ],
      ],
      ['the same is asked for again', [...parameters(2, 1), ...parameters(1, 0)]],
    ],
    mutations: [
      ["AND json_extract_scalar(requestparameters, '$.withDecryption') = 'true'", ''],
      ['AND errorcode IS NULL AND', 'AND'],
      [/eventname IN \('GetParameter'[^)]*\)\s+AND/, ''],
      [/things >= 3/, 'things >= 2'],
      ['later.moment - 600', 'later.moment - 601'],
      ['HAVING count(DISTINCT thing) >= 3', 'HAVING count(DISTINCT thing) >= 4'],
      [", 'GetParametersByPath'", ''],
    ],
  },
  {
    detection: versions,
    fires: [
      [
        put(10, 60),
        { subject: '230000000001:eu-central-1:prod/orders/a', resource: 'prod/orders/a', amount: 10, seen: at(540) },
      ],
      [put(10, 1, (index) => (index === 0 ? { at: at(10 - 86_400) } : {})), { amount: 10 }],
      [put(10, 0), { amount: 10 }],
      [put(12, 1, (index) => ({ role: index % 2 === 0 ? 'a-role' : 'b-role' })), { amount: 12 }],
      [
        put(10, 1, (index) =>
          index === 0
            ? { name: 'CreateSecret', secret: undefined, with: { requestParameters: { name: 'prod/orders/a' } } }
            : {},
        ),
        { amount: 10 },
      ],
      [
        put(10, 1, (index) =>
          index === 0 ? { name: 'UpdateSecret', with: { responseElements: { versionId: 'v' } } } : {},
        ),
        { amount: 10 },
      ],
    ],
    misses: [
      ['there is one version less', put(9, 1)],
      ['one is of another secret', put(10, 1, (index) => (index === 0 ? { secret: 'prod/orders/b' } : {}))],
      ['one is in another Region', put(10, 1, (index) => (index === 0 ? { with: { awsRegion: 'eu-west-1' } } : {}))],
      ['one is in another account', put(10, 1, (index) => (index === 0 ? { recordedIn: '230000000002' } : {}))],
      ['one was refused', put(10, 1, (index) => (index === 0 ? { with: denied } : {}))],
      ['one only changed the description', put(10, 1, (index) => (index === 0 ? { name: 'UpdateSecret' } : {}))],
      ['one reads', put(10, 1, (index) => (index === 0 ? { name: 'GetSecretValue' } : {}))],
      ['one event is delivered twice', put(10, 1, (index) => (index < 2 ? { id: 'same' } : {}))],
      ...SLOW.map(([what, other]) => [what, [...put(10, 10_200, slow({})), ...put(10, 10_200, slow(other))]] as const),
      ['the first was a day before', put(10, 1, (index) => (index === 0 ? { at: at(9 - 86_400) } : {}))],
    ],
    mutations: [
      ['later.moment - 86400', 'later.moment - 86401'],
      ['later.moment - 86400', 'later.moment - 86398'],
      [/versions >= 10/, 'versions >= 11'],
      ['HAVING count(*) >= 10', 'HAVING count(*) >= 11'],
      [' AND earlier.secret = later.secret', ''],
      ['earlier.region = later.region', '1 = 1'],
      ['earlier.account = later.account AND', ''],
      ['errorcode IS NULL AND secret', 'secret'],
      ["'CreateSecret', ", ''],
      ["AND json_extract_scalar(responseelements, '$.versionId') IS NOT NULL", ''],
      ['count(DISTINCT earlier.action)', 'count(*)'],
    ],
  },
];
