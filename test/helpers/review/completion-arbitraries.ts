import fc from 'fast-check';

const TEAM = 'aws:PrincipalTag/team';
const ARN = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:';
/** Networks of both families, whole and in halves. */
const networks = fc.constantFrom<string | string[]>(
  '0.0.0.0/0',
  '::/0',
  ['0.0.0.0/1', '128.0.0.0/1'],
  ['0.0.0.0/0', '::/0'],
  '10.0.0.0/8',
  '2001:db8::/32',
);
const texts = (...of: string[]) => fc.constantFrom<string | string[]>(...of, of);
/** Values with a variable that may be absent, with and without what then stands in. */
const teams = fc.constantFrom(
  `\${${TEAM}}`,
  `\${${TEAM}, 'hr'}`,
  `\${${TEAM}, 'prod'}`,
  `\${${TEAM}, 'hr'}*`,
  `*\${${TEAM}, 'hr'}`,
  'hr',
  '',
);
const sets = [
  'ForAllValues:StringEquals',
  'ForAnyValue:StringEquals',
  'ForAnyValue:StringLike',
  'ForAnyValue:StringNotEquals',
];

function on(key: string, operators: readonly string[], values: fc.Arbitrary<string | string[]>): fc.Arbitrary<object> {
  return fc.tuple(fc.constantFrom(...operators), values).map(([operator, value]) => ({ [operator]: { [key]: value } }));
}

const isThere = fc
  .tuple(fc.constantFrom('aws:SourceIp', 'aws:SourceVpce', TEAM, 'aws:CalledVia', 'aws:SecureTransport'), fc.boolean())
  .map(([key, absent]) => ({ Null: { [key]: String(absent) } }));

/** One condition of each kind that is answered for requests which leave its key open. */
const condition = fc.oneof(
  {
    weight: 2,
    arbitrary: on('aws:SourceIp', ['IpAddress', 'NotIpAddress', 'IpAddressIfExists', 'NotIpAddressIfExists'], networks),
  },
  on('aws:SourceVpce', ['StringEquals', 'StringNotEquals', 'StringEqualsIfExists'], texts('vpce-1', 'vpce-2')),
  on(
    TEAM,
    ['StringEquals', 'StringNotEquals', 'StringLikeIfExists', 'ForAnyValue:StringEquals'],
    texts('hr', 'prod', ''),
  ),
  on('aws:ResourceTag/team', ['StringEquals', 'StringLike', 'StringNotEquals', 'ForAllValues:StringEquals'], teams),
  on(
    'aws:CurrentTime',
    ['DateLessThan', 'DateGreaterThanEquals'],
    texts('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'),
  ),
  on('aws:EpochTime', ['NumericLessThan', 'NumericGreaterThan', 'DateGreaterThan'], texts('1767225600', '1798761600')),
  on('aws:CalledVia', sets, texts('', 'kms.amazonaws.com', '*')),
  on(
    'aws:userid',
    ['StringLike', 'StringNotLike'],
    texts('AROA1234567890EXAMPLE:*', '*:run-1', 'AROA0000000000EXAMPLE:*'),
  ),
  on('aws:SecureTransport', ['Bool', 'BoolIfExists'], texts('true', 'false')),
  on('aws:SourceAccount', ['StringEquals', 'StringNotEquals'], fc.constant('111111111111')),
  // Of the Decrypt alone: a request to another service has neither.
  on(
    'kms:ViaService',
    ['StringEquals', 'StringNotEquals'],
    texts('secretsmanager.eu-central-1.amazonaws.com', 'ssm.eu-central-1.amazonaws.com'),
  ),
  on(
    'kms:EncryptionContext:SecretARN',
    ['StringEquals', 'StringLike', 'StringNotLike'],
    texts(`${ARN}prod/*`, `${ARN}x`),
  ),
  isThere,
);

const resources = fc.constantFrom(
  '*',
  '*',
  `${ARN}\${${TEAM}, 'prod'}/*`,
  `${ARN}\${${TEAM}}/*`,
  `arn:aws:secretsmanager:*:*:secret:\${${TEAM}, 'prod'}/*`,
  'arn:aws:secretsmanager:*:secret:prod/*',
);

/** Statements whose conditions are on keys that a request may leave open. */
export function openStatements(actions: readonly string[]): fc.Arbitrary<object> {
  return fc
    .record({
      Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
      Action: fc.constantFrom(...actions),
      Resource: resources,
      conditions: fc.array(condition, { minLength: 0, maxLength: 2 }),
    })
    .map(({ conditions, ...rest }) => ({ ...rest, Condition: Object.assign({}, ...conditions.reverse()) }));
}

/** What stands in a policy of an organization or resource besides that everything is allowed: often nothing. */
export function furtherStatements(actions: readonly string[], principal?: object): fc.Arbitrary<readonly object[]> {
  return fc
    .array(openStatements(actions), { maxLength: 1 })
    .map((list) => list.map((statement) => ({ ...statement, ...principal, Resource: '*' })));
}

const INSTANTS = ['2025-06-01T00:00:00Z', '2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z', '2027-06-01T00:00:00Z'];
const absentOr = <T>(...of: readonly T[]) => fc.constantFrom<T | null>(null, ...of);

/** Requests as AWS makes them: what a key says fits to what the others say, and some keys are absent. */
export const completions: fc.Arbitrary<Readonly<Record<string, string | readonly string[] | null>>> = fc
  .record({
    address: absentOr('10.1.2.3', '192.0.2.1', '2001:db8::1', 'fe80::1'),
    // Half of the requests come without an endpoint, and so from an address.
    endpoint: fc.option(fc.constantFrom('vpce-1', 'vpce-2', 'vpce-3'), { freq: 2 }),
    team: absentOr('hr', 'prod', 'ops', ''),
    via: absentOr<readonly string[]>([''], ['kms.amazonaws.com'], ['', 'rds.amazonaws.com']),
    instant: fc.constantFrom(...INSTANTS),
    session: fc.constantFrom('run-1', 'run-2'),
    tls: fc.boolean(),
  })
  .map(({ address, endpoint, team, via, instant, session, tls }) => ({
    'aws:SourceIp': endpoint === null ? address : null,
    'aws:SourceVpce': endpoint,
    [TEAM]: team,
    'aws:CalledVia': via,
    'aws:CurrentTime': instant,
    'aws:EpochTime': String(Date.parse(instant) / 1000),
    'aws:userid': `AROA1234567890EXAMPLE:${session}`,
    'aws:SecureTransport': String(tls),
  }));

/** Two different sets of tags. */
export const tagSets = fc.constantFrom<Readonly<Record<string, string>>>(
  {},
  { team: 'hr' },
  { team: 'prod' },
  { team: '' },
);
