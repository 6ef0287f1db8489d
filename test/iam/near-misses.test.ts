import { findNearMisses, parsePolicy } from '../../src/iam';

const request = {
  principal: { type: 'role', arn: 'arn:aws:iam::111111111111:role/app' },
  action: 'secretsmanager:GetSecretValue',
  resource: 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:db-AbCdEf',
  context: { 'aws:SourceVpce': 'vpce-2' },
} as const;

const allow = { Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*' };

test('a statement for another resource is named with the resource it lacks', () => {
  const identity = parsePolicy('app', {
    Statement: { ...allow, Sid: 'Api', Resource: 'arn:aws:secretsmanager:*:*:secret:api-*' },
  });
  expect(findNearMisses(request, { identity: [identity] })).toEqual([
    {
      layer: 'identity',
      policy: 'app',
      statement: 0,
      sid: 'Api',
      why: 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:db-AbCdEf is not among its resources',
    },
  ]);
});

test('a statement for another principal is named', () => {
  const resource = parsePolicy('secret', { Statement: { ...allow, Principal: { AWS: '222222222222' } } });
  expect(findNearMisses(request, { resource })).toEqual([
    { layer: 'resource', policy: 'secret', statement: 0, why: 'it does not name the principal' },
  ]);
});

test('a statement whose condition fails is named with the condition', () => {
  const Condition = { StringEquals: { 'aws:SourceVpce': ['vpce-1', 'vpce-3'] } };
  const boundary = parsePolicy('boundary', { Statement: { ...allow, Condition } });
  expect(findNearMisses(request, { boundary })).toEqual([
    {
      layer: 'boundary',
      policy: 'boundary',
      statement: 0,
      why: 'StringEquals aws:SourceVpce vpce-1 or vpce-3 does not hold',
    },
  ]);
});

test('statements that apply, that deny, or that are for other actions are no near misses', () => {
  const Condition = { StringEquals: { 'aws:SourceVpce': 'vpce-1' } };
  const policy = parsePolicy('app', {
    Statement: [allow, { ...allow, Effect: 'Deny', Condition }, { ...allow, Action: 's3:*', Condition }],
  });
  expect(
    findNearMisses(request, { identity: [policy], serviceControl: [{ name: 'root', policies: [policy] }] }),
  ).toEqual([]);
});
