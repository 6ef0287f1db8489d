import fc from 'fast-check';
import { type AccessRequest, type ContextValue, type RequestPrincipal, secretSuffix } from '../../../src/iam';
import type { VectorPolicies } from './vectors';

const ACCOUNT = '111111111111';
const PREFIX = `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/app`;
const OTHER_ROLE = 'arn:aws:iam::222222222222:role/app';

/** The suffix of the secret that is asked about; not known. */
export const SUFFIX = secretSuffix('db suffix');

const actions = fc.constantFrom(
  '*',
  'secretsmanager:*',
  'secretsmanager:Get*',
  'SecretsManager:getsecretvalue',
  'kms:*',
);
const resources = fc.constantFrom(
  '*',
  `${PREFIX}db-??????`,
  `${PREFIX}db-*`,
  `${PREFIX}db-${SUFFIX}`,
  `${PREFIX}db-AbCdEf`,
  `${PREFIX}db-A*`,
  `${PREFIX}db-?b*`,
  `${PREFIX}api-*`,
  `${PREFIX}\${aws:PrincipalTag/team}-*`,
);
const conditions = fc.constantFrom(
  undefined,
  undefined,
  { StringEquals: { 'aws:SourceVpce': 'vpce-1' } },
  { StringNotEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } },
  { StringLike: { 'aws:SourceVpce': 'vpce-*' } },
  { StringNotLike: { 'aws:SourceVpce': ['vpce-1*', '*-2'] } },
  { StringNotEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' }, Bool: { 'aws:SecureTransport': 'true' } },
  { Bool: { 'aws:SecureTransport': 'false' } },
  { BoolIfExists: { 'aws:SecureTransport': 'false' } },
  { NumericLessThan: { 'aws:MultiFactorAuthAge': '300' } },
  { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
  { NotIpAddress: { 'aws:SourceIp': '10.1.0.0/16' } },
  { Null: { 'aws:SourceVpce': 'true' } },
  { 'ForAnyValue:StringEquals': { 'aws:CalledVia': ['kms.amazonaws.com'] } },
  { 'ForAllValues:StringLike': { 'aws:CalledVia': ['kms.*', 'ssm.*'] } },
  { StringEquals: { 'secretsmanager:SecretId': `${PREFIX}db-AbCdEf` } },
  { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } },
);
const names = fc.constantFrom<object | string>(
  '*',
  { AWS: ROLE },
  { AWS: OTHER_ROLE },
  { AWS: ACCOUNT },
  { AWS: '222222222222' },
  { AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/app/run-1` },
  { Service: 'rds.amazonaws.com' },
);

/** A statement of a policy attached to an identity or to the organization. */
export const statements = fc
  .record({
    Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
    Action: actions,
    Resource: resources,
    Condition: conditions,
  })
  .chain((statement) => fc.constantFrom(statement, statement, statement, inverted(statement)))
  .map(withoutAbsent);

/** A statement of a policy attached to a resource. */
export const resourceStatements = fc
  .tuple(statements, names, fc.nat({ max: 7 }))
  .map(([statement, principal, form]) =>
    form === 0 ? { ...statement, Effect: 'Deny', NotPrincipal: principal } : { ...statement, Principal: principal },
  );

const ALL = { Effect: 'Allow', Action: '*', Resource: '*' };

/** Documents that mostly begin with a broad Allow: otherwise nearly everything is denied and little is compared. */
function documents(of: fc.Arbitrary<object>, max: number, broad: readonly object[]): fc.Arbitrary<object> {
  return fc
    .tuple(fc.constantFrom(...broad, ...broad, undefined), fc.array(of, { maxLength: max }))
    .map(([first, list]) => ({ Version: '2012-10-17', Statement: first === undefined ? list : [first, ...list] }));
}

function sometimes<T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });
}

const own = documents(statements, 2, [ALL]);
const named = documents(resourceStatements, 2, [
  { ...ALL, Principal: { AWS: ROLE } },
  { ...ALL, Principal: { AWS: [ACCOUNT, '222222222222'] } },
  { ...ALL, Principal: '*', Condition: { StringEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-2'] } } },
]);

/** Any set of policies around one request. */
export const policySets: fc.Arbitrary<VectorPolicies> = fc
  .record({
    identity: fc.array(own, { minLength: 1, maxLength: 2 }),
    boundary: sometimes(own),
    session: sometimes(fc.array(own, { minLength: 1, maxLength: 2 })),
    resource: sometimes(named),
    endpoint: sometimes(named),
    resourceControl: sometimes(fc.array(fc.array(named, { maxLength: 1 }), { minLength: 1, maxLength: 2 })),
    serviceControl: sometimes(fc.array(fc.array(own, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })),
  })
  .map((policies) => withoutAbsent(policies));

function inverted({ Resource, ...rest }: { Resource: string }): object {
  return { ...rest, NotResource: Resource };
}

/** Anybody who can ask. */
const principals = fc.constantFrom<RequestPrincipal>(
  { type: 'role', arn: ROLE },
  { type: 'role', arn: ROLE, tags: {} },
  { type: 'role', arn: ROLE, id: 'AROA1234567890EXAMPLE' },
  { type: 'session', arn: ROLE, sessionName: 'run-1' },
  { type: 'role', arn: OTHER_ROLE },
  { type: 'user', arn: `arn:aws:iam::${ACCOUNT}:user/ann` },
  { type: 'service', name: 'rds.amazonaws.com' },
  { type: 'account', account: '222222222222' },
  { type: 'anonymous' },
);

/** Requests for the value of the secret whose suffix is not known; some of the keys are given. */
export const requests: fc.Arbitrary<AccessRequest> = fc.record({
  principal: principals,
  action: fc.constant('secretsmanager:GetSecretValue'),
  resource: fc.constant(`${PREFIX}db-${SUFFIX}`),
  others: fc.constantFrom('open' as const, 'open' as const, 'absent' as const),
  context: fc.constantFrom<Record<string, ContextValue>>(
    {},
    { 'aws:SourceVpce': 'vpce-1', 'secretsmanager:SecretId': `${PREFIX}db-${SUFFIX}` },
    { 'aws:SourceIp': '10.1.2.3', 'aws:SourceVpce': null },
    { 'aws:SecureTransport': true, 'aws:CalledVia': ['kms.amazonaws.com', 'rds.amazonaws.com'] },
  ),
});

/** Suffixes that meet the concrete patterns above, or do not. */
export const suffixes = fc.constantFrom('AbCdEf', 'AbCdEg', 'ZbCdEf', 'Axxxxx', '000000');

function withoutAbsent<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
