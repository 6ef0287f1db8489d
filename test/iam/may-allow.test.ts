import * as iam from '../../src/iam';
import { readVectors } from '../helpers/review/vectors';

const SECRET = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:db-AbCdEf';

function policy(statement: object): iam.Policy {
  return iam.parsePolicy('p', { Version: '2012-10-17', Statement: statement });
}

function may(statement: object, resource = SECRET): boolean {
  return iam.mayAllow(policy(statement), 'secretsmanager:GetSecretValue', resource);
}

test('a statement that covers action and resource may allow, whatever its conditions', () => {
  const Condition = { StringEquals: { 'aws:SourceVpce': 'vpce-1' } };
  expect(may({ Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*', Condition })).toBe(true);
});

test('a statement for another action, another resource, or a Deny does not allow', () => {
  expect(may({ Effect: 'Allow', Action: 's3:*', Resource: '*' })).toBe(false);
  expect(may({ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::*' })).toBe(false);
  expect(may({ Effect: 'Deny', Action: '*', Resource: '*' })).toBe(false);
});

test('variables, unknown parts, NotResource and unreadable policies may allow', () => {
  const pattern = `arn:aws:secretsmanager:*:*:secret:\${aws:PrincipalTag/team}-*`;
  expect(may({ Effect: 'Allow', Action: '*', Resource: pattern })).toBe(true);
  expect(may({ Effect: 'Allow', Action: '*', NotResource: 'arn:aws:s3:::*' })).toBe(true);
  expect(
    may({ Effect: 'Allow', Action: '*', Resource: SECRET }, `${SECRET.slice(0, -6)}${iam.secretSuffix('db')}`),
  ).toBe(true);
  expect(may({ Effect: 'Allow', Action: '*', Resource: SECRET }, `other-${iam.secretSuffix('db')}`)).toBe(false);
  expect(iam.mayAllow(iam.opaquePolicy('p', 'unknown'), 'a:b', '*')).toBe(true);
});

test('whatever the vectors allow by identity-based policies alone, one of those policies may allow', () => {
  const allowed = readVectors(iam.secretSuffix).filter(
    ({ expected, policies, secret, parameter, request }) =>
      expected.verdict.startsWith('allowed') &&
      secret === undefined &&
      parameter === undefined &&
      request.principal.type !== 'root' &&
      Object.keys(policies).join() === 'identity',
  );
  expect(allowed.length).toBeGreaterThan(300);
  for (const { policies, request } of allowed) {
    const readable = (policies.identity ?? []).map((document) => iam.parsePolicy('p', document));
    expect(readable.some((one) => iam.mayAllow(one, request.action, request.resource))).toBe(true);
  }
});
