import { AccessQueries, declaredSubject, readSynthStacks, verdictText } from '../../../src/review';
import { attachedTo, documentOf, orgStack, PROD, prodStack, ref } from '../../helpers/synth/organization-stacks';

const rcp = (statement: object) => ({
  secrets: { name: 'perimeter', type: 'RESOURCE_CONTROL_POLICY', content: documentOf(statement) },
});
const deny = (condition: object) => ({
  ...{ Sid: 'OnlyOrganization', Effect: 'Deny', Principal: '*', Action: 'secretsmanager:*', Resource: '*' },
  Condition: condition,
});

function answerOf(condition: object, target: string) {
  const org = orgStack({ policy: rcp(deny(condition)), policy_attachment: { a: attachedTo(target) } });
  const queries = new AccessQueries(readSynthStacks([prodStack, org]));
  const { principals, secrets } = queries.world;
  const [api] = principals;
  const [secret] = secrets;
  if (api === undefined || secret === undefined) throw new Error('the fixture has a role and a secret');
  const { answer } = queries.explain(declaredSubject(api), 'read', secret);
  return `${answer.verdict} ${verdictText(answer)}`.trim();
}

const foreign = { StringNotEquals: { 'aws:PrincipalAccount': '222222222222' } };

test('an RCP binds the resources of the accounts below it', () => {
  const denied = (where: string) => `denied by guardrail OnlyOrganization in policy perimeter attached to ${where}`;
  expect(answerOf(foreign, 'r-ab12')).toBe(denied('root'));
  expect(answerOf(foreign, PROD)).toBe(denied(`account ${PROD}`));
});

test('an RCP at another account, or whose condition does not hold, denies nothing', () => {
  expect(answerOf(foreign, '222222222222')).toBe('allowed');
  expect(answerOf({ StringNotEquals: { 'aws:PrincipalAccount': PROD } }, 'r-ab12')).toBe('allowed');
});

test('conditions on what the request brings stay conditions of the answer', () => {
  expect(answerOf({ StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-abc' } }, 'r-ab12')).toBe(
    'allowed-if aws:PrincipalOrgID = o-abc',
  );
});

test('RCPFullAWSAccess is there anyway', () => {
  const attachment = {
    policy_id: 'p-RCPFullAWSAccess',
    target_id: ref('aws_organizations_organization.o.roots[0].id'),
  };
  const org = orgStack({ organization: { o: {} }, policy_attachment: { a: attachment } });
  expect(readSynthStacks([prodStack, org]).organization?.accounts[PROD]?.resourceControl).toEqual([]);
});
