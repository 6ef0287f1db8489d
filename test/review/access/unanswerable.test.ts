import { AccessQueries } from '../../../src/review/access/access-queries';
import { parseDocument } from '../../../src/review/read/assemble/parse-document';
import { ACCOUNT, parameter, principal, secret, world } from '../../helpers/review/world-builder';

const reads = parseDocument('app', {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
});

test('a policy that AWS would refuse makes an answer not proven, whoever it lists', () => {
  const policy = parseDocument('aws_secretsmanager_secret_policy.db.policy', {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', NotPrincipal: { AWS: ACCOUNT }, Action: 'secretsmanager:GetSecretValue', Resource: '*' },
    ],
  });
  const encryptedBy = { kind: 'aws-managed' } as const;
  const asked = world({ secrets: [secret({ policy, encryptedBy })], principals: [principal({ identity: [reads] })] });
  const [access] = new AccessQueries(asked).readers();
  expect(policy.refused).toHaveLength(1);
  expect(access?.answer).toMatchObject({
    verdict: 'not-proven',
    because: [expect.stringContaining('has NotPrincipal with Allow in statement 1: name in Principal who can')],
  });
});

test('an ARN with a reference that is not resolved makes an answer not proven, and ends no review', () => {
  const arn = '$' + '{aws_secretsmanager_secret.db.arn}';
  const asked = world({
    secrets: [secret({ arn })],
    parameters: [parameter({ arn: '$' + '{aws_ssm_parameter.p.arn}' })],
    principals: [principal({ identity: [reads] })],
  });
  const queries = new AccessQueries(asked);
  const answers = [...queries.readers(), ...queries.whoCanReadParameter(asked.parameters[0]?.id ?? '')];
  expect(answers.map(({ answer }) => answer.verdict)).toContain('not-proven');
  expect(answers.map(({ answer }) => answer.verdict)).not.toContain('allowed');
});
