import { type Answer, evaluate, type OrganizationLevel, parsePolicy } from '../../src/iam';

const ROLE = 'arn:aws:iam::111111111111:role/app';
const policy = (name: string, statement: object) =>
  parsePolicy(name, { Version: '2012-10-17', Statement: [{ Resource: '*', ...statement }] });
const identity = [policy('identity', { Effect: 'Allow', Action: '*' })];
const denial = policy('guardrail', { Effect: 'Deny', Action: 's3:GetObject' });

function ask(level: Partial<OrganizationLevel>, action = 's3:GetObject'): Answer {
  const serviceControl = [{ name: 'ou', policies: [], ...level }];
  const request = { principal: { type: 'role', arn: ROLE }, action, resource: 'arn:aws:s3:::b/k' } as const;
  return evaluate({ ...request, resourceAccount: '111111111111' }, { identity, serviceControl });
}

test('a level without policies allows nothing, unless FullAWSAccess is attached', () => {
  expect(ask({}).verdict).toBe('denied');
  expect(ask({ allowsAll: true }).verdict).toBe('allowed');
});

test('what denies at a level with FullAWSAccess still denies', () => {
  expect(ask({ allowsAll: true, policies: [denial] })).toMatchObject({
    verdict: 'denied',
    by: { kind: 'explicit', step: { policy: 'guardrail' } },
  });
});

test('a level that may not apply makes not proven what it denies, and nothing else', () => {
  const level = { allowsAll: true, policies: [denial], uncertain: 'whether the account is in the unit' };
  expect(ask(level)).toMatchObject({ verdict: 'not-proven', because: ['whether the account is in the unit'] });
  const other = ask(level, 's3:PutObject');
  expect(other.verdict).toBe('allowed');
  expect(other.proof.map(({ layer }) => layer)).toEqual(['identity']);
});

test('a level that may not apply and does not allow makes everything not proven', () => {
  expect(ask({ uncertain: 'whether the account is in the unit' }).verdict).toBe('not-proven');
});

test('a denial that is not certain is no denial in the proof', () => {
  const { proof } = ask({ allowsAll: true, policies: [denial], uncertain: 'whether it applies' });
  expect(proof.filter(({ effect }) => effect === 'Deny')).toMatchObject([{ outcome: 'unknown' }]);
});

test('RCPs of a level that may not apply are not certain either', () => {
  const rcp = policy('perimeter', { Effect: 'Deny', Principal: '*', Action: 's3:*' });
  const resourceControl = [{ name: 'ou', policies: [rcp], uncertain: 'whether it applies' }];
  const request = {
    principal: { type: 'role', arn: ROLE },
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/k',
  } as const;
  const answer = evaluate({ ...request, resourceAccount: '111111111111' }, { identity, resourceControl });
  expect(answer).toMatchObject({ verdict: 'not-proven', because: ['whether it applies'] });
});
