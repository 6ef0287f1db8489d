import { type AccessPolicies, type AccessRequest, evaluate } from '../../src/iam';

const SECRET = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:orders-AbCdEf';

function proofFor(principal: AccessRequest['principal'], policies: AccessPolicies = {}) {
  const { verdict, proof } = evaluate(
    { principal, action: 'secretsmanager:PutSecretValue', resource: SECRET },
    policies,
  );
  return { verdict, proof: proof.map(({ layer, policy, effect, why }) => ({ layer, policy, effect, why })) };
}

test('that an account itself may is proven by its own policies, which decide who of it', () => {
  expect(proofFor({ type: 'account', account: '111111111111' })).toEqual({
    verdict: 'allowed',
    proof: [
      {
        layer: 'identity',
        policy: 'policies of account 111111111111',
        effect: 'none',
        why: 'they decide who may: whoever they allow secretsmanager:PutSecretValue, as far as nothing else denies it',
      },
    ],
  });
});

test('a root user needs no policy, and the proof says so', () => {
  expect(proofFor({ type: 'root', account: '111111111111' })).toMatchObject({
    verdict: 'allowed',
    proof: [{ policy: 'root user', why: 'the root user of an account needs no policy of its own' }],
  });
});

test('where nothing lets another account in, its own policies are no step of the proof', () => {
  expect(proofFor({ type: 'account', account: '222222222222' })).toEqual({ verdict: 'denied', proof: [] });
});
