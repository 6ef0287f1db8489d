import { type Answer, evaluate, parsePolicy } from '../../../src/iam';
import type { Target } from '../../../src/review/access/access';
import { StandingConditions } from '../../../src/review/access/standing-conditions';
import { standingWords } from '../../../src/review/access/standing-words';
import { grantText } from '../../../src/review/access/verdict-text';
import { SECRET_ARN } from '../../helpers/review/world-builder';

const TLS = { Bool: { 'aws:SecureTransport': 'true' } };
const IN_VPC = { StringEquals: { 'aws:SourceVpc': 'vpc-1' } };
const OURS = { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } };
const OURS_IN_VPC = { StringEquals: { 'aws:PrincipalOrgID': 'o-1', 'aws:SourceVpc': 'vpc-1' } };

/** The answer to a reader who is allowed under one of these conditions. */
function reader(...conditions: readonly object[]): Answer {
  const Statement = conditions.map((Condition) => ({ Effect: 'Allow', Action: '*', Resource: '*', Condition }));
  return evaluate(
    {
      principal: { type: 'role', arn: 'arn:aws:iam::111111111111:role/app' },
      action: 'secretsmanager:GetSecretValue',
      resource: SECRET_ARN,
    },
    { identity: [parsePolicy('role', { Version: '2012-10-17', Statement })] },
  );
}

const at = (region = 'eu-central-1', name = 'prod/db'): Target => ({
  ...{ kind: 'secret', id: `${name}@${region}`, name, environment: 'prod', account: '111111111111', region },
});

function told(answer: Answer, others: ReadonlyArray<readonly [Answer, Target]> = []): string {
  const grants = [...others, [answer, at()] as const].map(([each, target]) => ({ answer: each, target }));
  return grantText(answer, new StandingConditions(grants).told(answer, at()));
}

test.each([
  ['a sole grant', reader({ ...TLS, ...OURS_IN_VPC }), [], 'if aws:SourceVpc = vpc-1'],
  ['a grant with nothing else', reader({ ...TLS, ...OURS }), [], 'allowed'],
  ['a grant without conditions', reader({}), [], 'always'],
  ['a grant of which each way demands TLS', reader(TLS, { ...TLS, ...OURS }), [], 'allowed'],
  [
    'a grant that lacks it',
    reader(IN_VPC),
    [reader({ ...TLS, ...IN_VPC })],
    'if aws:SourceVpc = vpc-1, also without TLS',
  ],
  ['a grant that lacks both', reader({}), [reader({ ...TLS, ...OURS })], 'also without TLS and organization o-1'],
  ['a grant beside one that lacks it', reader(TLS), [reader({})], 'if aws:SecureTransport = true'],
  [
    'a grant of another organization',
    reader(OURS),
    [reader({ StringEquals: { 'aws:PrincipalOrgID': 'o-2' } })],
    'if aws:PrincipalOrgID = o-1, also without organization o-2',
  ],
  [
    'a grant of which one way lacks it',
    reader({ ...TLS, ...OURS }, IN_VPC),
    [reader(TLS)],
    'if aws:PrincipalOrgID = o-1 and aws:SecureTransport = true, or aws:SourceVpc = vpc-1',
  ],
  [
    'what nobody is sure to be denied',
    { verdict: 'not-proven', because: ['x'], proof: [] },
    [reader(TLS)],
    'NOT PROVEN: x',
  ],
] as const)('%s', (_, answer, others, text) => {
  expect(
    told(
      answer,
      others.map((each) => [each, at()] as const),
    ),
  ).toBe(text);
});

test('grants in every Region count, and those on other secrets do not', () => {
  expect(told(reader(TLS), [[reader({}), at('eu-west-1')]])).toBe('if aws:SecureTransport = true');
  expect(told(reader(TLS), [[reader({}), at('eu-central-1', 'prod/other')]])).toBe('allowed');
});

test('who is denied, and what is not proven, take nothing from what all others demand', () => {
  const denied: Answer = { verdict: 'denied', by: { kind: 'implicit', layer: 'identity' }, proof: [] };
  const unproven: Answer = { verdict: 'not-proven', because: ['x'], proof: [] };
  expect(
    told(reader(TLS), [
      [denied, at()],
      [unproven, at()],
    ]),
  ).toBe('allowed');
});

test('what every grant demands is said once, with the names of secrets where it is not the same of all', () => {
  const standing = new StandingConditions([{ target: at(), answer: reader({ ...TLS, ...OURS }) }]);
  const conditions = standing.of(at());
  expect(conditions).toEqual(['TLS', 'organization o-1']);
  expect(standingWords([{ secret: 'db', conditions }], 1)).toBe(
    'Every grant demands TLS and organization o-1, which is not repeated above',
  );
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((secret) => ({ secret, conditions: ['TLS'] }));
  expect(standingWords([{ secret: 'db', conditions }, ...six], 7)).toBe(
    "Demanded by every grant, and not repeated above: TLS on 'a', 'b', 'c', 'd', 'e' and 1 more; TLS and organization o-1 on 'db'",
  );
  expect(standingWords([], 3)).toBeUndefined();
});
