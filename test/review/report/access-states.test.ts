import { evaluate, parsePolicy } from '../../../src/iam';
import type { Target } from '../../../src/review/access/access';
import { StandingConditions } from '../../../src/review/access/standing-conditions';
import { AccessStates } from '../../../src/review/report/access-states';

const ARN = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/orders/db-a1b2c3';
const ROLE = 'arn:aws:iam::111111111111:role/api';

test('an answer is put into words once, also for the other Regions of its secret', () => {
  const answer = answerUnder('aws:SecureTransport', 'true');
  const states = new AccessStates(new StandingConditions([{ target: target('prod/orders/db'), answer }]));
  const state = states.of(answer, target('prod/orders/db'));
  expect(state).toMatchObject({ verdict: 'allowed-if', detail: 'aws:SecureTransport = true', further: '' });
  expect(states.of(answer, target('prod/orders/db', 'eu-west-1'))).toBe(state);
});

test('of a secret whose other grants do not demand it, the same condition is told', () => {
  const answer = answerUnder('aws:SecureTransport', 'true');
  const states = new AccessStates(new StandingConditions([{ target: target('prod/orders/db'), answer }]));
  states.of(answer, target('prod/orders/db'));
  expect(states.of(answer, target('prod/orders/other')).further).toBeUndefined();
});

function answerUnder(key: string, value: string) {
  const statement = {
    Effect: 'Allow',
    Action: 'secretsmanager:GetSecretValue',
    Resource: '*',
    Condition: { Bool: { [key]: value } },
  };
  const policy = parsePolicy('role/api inline', { Version: '2012-10-17', Statement: [statement] });
  const principal = { type: 'role', arn: ROLE } as const;
  return evaluate({ principal, action: 'secretsmanager:GetSecretValue', resource: ARN }, { identity: [policy] });
}

function target(name: string, region = 'eu-central-1'): Target {
  return { kind: 'secret', id: `${name}@${region}`, name, environment: 'prod', account: '111111111111', region };
}
