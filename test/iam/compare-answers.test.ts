import { type Answer, compareAnswers, evaluate, opaquePolicy, parsePolicy } from '../../src/iam';

const request = {
  principal: { type: 'role', arn: 'arn:aws:iam::111111111111:role/app' },
  action: 'secretsmanager:GetSecretValue',
  resource: 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:db-AbCdEf',
} as const;

function ask(condition?: object): Answer {
  const statement = { Effect: 'Allow', Action: '*', Resource: '*', ...(condition && { Condition: condition }) };
  return evaluate(request, { identity: [parsePolicy('p', { Statement: statement })] });
}

const denied = evaluate(request, {});
const allowed = ask();
const unproven = evaluate(request, { identity: [opaquePolicy('p', 'uses templatefile()')] });
const fromOne = ask({ StringEquals: { 'aws:SourceVpce': 'vpce-1' } });
const fromOneOrTwo = ask({ StringEquals: { 'aws:SourceVpce': ['vpce-2', 'vpce-1'] } });
const fromTwo = ask({ StringEquals: { 'aws:SourceVpce': 'vpce-2' } });
const withMfaFromOne = ask({
  StringEquals: { 'aws:SourceVpce': 'vpce-1' },
  Bool: { 'aws:MultiFactorAuthPresent': 'true' },
});
const fromOneLike = ask({ StringLike: { 'aws:SourceVpce': 'vpce-1' } });
const fromNetwork = ask({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } });
const fromSubnet = ask({ IpAddress: { 'aws:SourceIp': '10.1.0.0/16' } });

test.each<[string, Answer, Answer, string]>([
  ['denied before, allowed after', denied, allowed, 'gained'],
  ['denied before, allowed under a condition after', denied, fromOne, 'gained'],
  ['allowed before, denied after', allowed, denied, 'lost'],
  ['allowed under a condition before, denied after', fromOne, denied, 'lost'],
  ['denied both times', denied, denied, 'unchanged'],
  ['allowed both times', allowed, allowed, 'unchanged'],
  ['a condition falls away', fromOne, allowed, 'widened'],
  ['a condition is added', allowed, fromOne, 'narrowed'],
  ['a second endpoint is accepted', fromOne, fromOneOrTwo, 'widened'],
  ['one of two endpoints is no longer accepted', fromOneOrTwo, fromTwo, 'narrowed'],
  ['a second condition is added', fromOne, withMfaFromOne, 'narrowed'],
  ['the same condition is written with another operator', fromOne, fromOneLike, 'unchanged'],
  ['a network is cut to a part of it', fromNetwork, fromSubnet, 'narrowed'],
  ['one endpoint is exchanged for another', fromOne, fromTwo, 'not-comparable'],
  ['the answer before is not proven', unproven, allowed, 'not-comparable'],
  ['the answer after is not proven', denied, unproven, 'not-comparable'],
])('%s', (_, before, after, change) => {
  expect(compareAnswers(before, after)).toBe(change);
});
