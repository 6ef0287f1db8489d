import { type AccessRequest, evaluate, parsePolicy } from '../../src/iam';

type Principal = AccessRequest['principal'];

const SECRET = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:orders-aB3dE6';
const ACTION = 'secretsmanager:GetSecretValue';
const endpoint = parsePolicy('endpoint', {
  Statement: [
    { Effect: 'Allow', Action: ACTION, Resource: '*', Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } },
  ],
});

const ask = (principal: Principal, context: AccessRequest['context']) =>
  evaluate({ principal, action: ACTION, resource: SECRET, context }, { identity: [endpoint] }).verdict;

test('a context that its owner changes between two questions is read again', () => {
  const role: Principal = { type: 'role', arn: 'arn:aws:iam::111111111111:role/orders' };
  const context: Record<string, string> = { 'aws:SourceVpce': 'vpce-1' };
  expect(ask(role, context)).toBe('allowed');
  context['aws:SourceVpce'] = 'vpce-2';
  expect(ask(role, context)).toBe('denied');
});

test('a principal that its owner changes between two questions is described again', () => {
  const context = { 'aws:SourceVpce': 'vpce-1' };
  const role = { type: 'role' as const, arn: 'arn:aws:iam::111111111111:role/orders' };
  expect(ask(role, context)).toBe('allowed');
  role.arn = 'arn:aws:iam::222222222222:role/orders';
  expect(ask(role, context)).toBe('denied');
});
