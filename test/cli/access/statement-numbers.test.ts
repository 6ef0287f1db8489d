import { stories } from '../../../src/cli/access/story';
import { parsePolicy } from '../../../src/iam';
import { AccessQueries, accessJson } from '../../../src/review';
import { proofText } from '../../../src/review/access/proof-text';
import { labelOf } from '../../../src/review/rules/statements';
import { principal, ROLE_ARN, secret, world } from '../../helpers/review/world-builder';

const READ = 'secretsmanager:GetSecretValue';
const statement = (action: string) => ({
  Effect: 'Allow',
  Principal: { AWS: ROLE_ARN },
  Action: action,
  Resource: '*',
});
const document = { Version: '2012-10-17', Statement: [statement('secretsmanager:DescribeSecret'), statement(READ)] };
const policy = parsePolicy('p', document);
const queries = new AccessQueries(
  world({ principals: [principal()], secrets: [secret({ policy, encryptedBy: { kind: 'aws-managed' } })] }),
);
const [access] = queries.readers();

test('the second statement is called 2 by whatever is told, and has the index 1 in JSON', () => {
  if (access === undefined) throw new Error('nobody reads');
  expect(stories([access], { color: false })).toContain('policy of the secret or key: statement 2 of p');
  expect(proofText(access)).toContain('resource allows: p, statement 2');
  expect(policy.statements.map(labelOf)).toEqual(['statement 1', 'statement 2']);
  expect(() => parsePolicy('p', { ...document, Statement: [statement(READ), {}] })).toThrow('in statement 2');
  expect(accessJson(access)).toMatchObject({
    proof: expect.arrayContaining([expect.objectContaining({ statement: 1 })]),
  });
  expect(document.Statement[1]?.Action).toBe(READ);
});
