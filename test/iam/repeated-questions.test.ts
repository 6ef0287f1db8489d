import { evaluate, parsePolicy } from '../../src/iam';
import { secretSuffix } from '../../src/iam/strings/hole';

const ACCOUNT = '111111111111';
const SECRET = `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:prod/orders-AbCdEf`;

function verdictOf(policy: ReturnType<typeof allow>, context: Record<string, string>, resource = SECRET): string {
  const principal = { type: 'role', arn: `arn:aws:iam::${ACCOUNT}:role/orders` } as const;
  const request = { principal, action: 'secretsmanager:GetSecretValue', resource, context, others: 'absent' } as const;
  return evaluate(request, { identity: [policy] }).verdict;
}

function allow(condition: object, resource: string | readonly string[] = '*') {
  const statement = { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: resource };
  return parsePolicy('p', { Version: '2012-10-17', Statement: [{ ...statement, Condition: condition }] });
}

/** The verdicts of one policy for values that are asked one after the other. */
function inTurn(condition: object, key: string, values: readonly string[]): readonly string[] {
  const policy = allow(condition);
  return values.map((value) => verdictOf(policy, { [key]: value }));
}

describe('what a policy was asked before', () => {
  test.each(['StringEquals', 'StringLike'])('does not bear on a value of %s', (operator) => {
    const condition = { [operator]: { 'aws:UserAgent': ['a', 'b'] } };
    expect(inTurn(condition, 'aws:UserAgent', ['a', 'c', 'c', 'b', 'a'])).toEqual([
      'allowed',
      'denied',
      'denied',
      'allowed',
      'allowed',
    ]);
  });

  test('does not bear on a pattern beside an exact value', () => {
    const condition = { StringNotLike: { 'aws:UserAgent': ['a', 'b*'] } };
    expect(inTurn(condition, 'aws:UserAgent', ['bc', 'c', 'a', 'b', 'c'])).toEqual([
      'denied',
      'allowed',
      'denied',
      'denied',
      'allowed',
    ]);
  });

  test('does not bear on a variable with another value', () => {
    const policy = allow({ StringEquals: { 'aws:UserAgent': `\${aws:RequestTag/team}` } });
    const of = (team: string) => verdictOf(policy, { 'aws:UserAgent': 'hr', 'aws:RequestTag/team': team });
    expect(['hr', 'it', 'hr'].map(of)).toEqual(['allowed', 'denied', 'allowed']);
  });

  test('does not bear on a value of which a part is not known', () => {
    const key = 'aws:SourceArn';
    const exact = `arn:aws:s3:::bucket-abcdef`;
    const open = `arn:aws:s3:::bucket-${secretSuffix('bucket')}`;
    expect(inTurn({ ArnEquals: { [key]: exact } }, key, [open, exact, open, 'bucket'])).toEqual([
      'not-proven',
      'allowed',
      'not-proven',
      'denied',
    ]);
  });

  test('does not bear on another resource, nor does what another policy was asked of the same', () => {
    const pattern = `arn:aws:secretsmanager:*:${ACCOUNT}:secret:prod/*`;
    const other = SECRET.replace('prod/', 'test/');
    const resources = [SECRET, other, SECRET];
    expect(resources.map((resource) => verdictOf(allow({}, pattern), {}, resource))).toEqual([
      'allowed',
      'denied',
      'allowed',
    ]);
    const inverted = parsePolicy('p', { Statement: { Effect: 'Allow', Action: '*', NotResource: pattern } });
    expect(resources.map((resource) => verdictOf(inverted, {}, resource))).toEqual(['denied', 'allowed', 'denied']);
  });
});
