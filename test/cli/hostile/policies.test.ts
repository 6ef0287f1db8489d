import { deepList, deepObject, tell } from '../../helpers/review/hostile-documents';
import { project, reference, synthFiles } from '../../helpers/review/review-project';

const statement = (parts: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', ...parts }],
  });
const raw = (statements: string) => `{"Version":"2012-10-17","Statement":${statements}}`;
const many = Array.from({ length: 20_000 }, (_, index) => ({
  ...{ Sid: `S${index}`, Effect: 'Allow', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
}));

/** Policies that AWS would not take, and what is said of them. */
const REFUSED: ReadonlyArray<readonly [what: string, policy: unknown, why: string]> = [
  ['lists 10,000 deep', raw(deepList(10_000)), 'nests deeper than 400 levels'],
  ['objects 10,000 deep', raw(deepObject(10_000)), 'nests deeper than 400 levels'],
  ['a condition 10,000 deep', raw(`[{"Effect":"Allow","Condition":${deepObject(10_000)}}]`), 'nests deeper'],
  ['20,000 statements', raw(JSON.stringify(many)), 'characters, more than AWS takes of any policy'],
  ['a text cut off', '{"Version":"2012-10-17","Statement":[{"Eff', 'is not JSON'],
  ['no text', '', 'is not JSON'],
  ['a byte order mark', `\ufeff${statement({})}`, 'is not JSON'],
  ['a NUL between its parts', '{"Version":"2012-10-17",\u0000"Statement":[]}', 'is not JSON'],
  ['a key twice', raw('[{"Effect":"Deny","Effect":"Allow"}]'), "has 'Effect' twice in one object"],
  ['a number', '5', 'is not a JSON object'],
  ['null', 'null', 'is not a JSON object'],
  ['a list', '[]', 'is not a JSON object'],
  ['a version that is a list', '{"Version":[],"Statement":[]}', 'has Version a list: use 2012-10-17'],
  ['no statements', '{"Version":"2012-10-17"}', 'has no Statement'],
  ['statements that are null', raw('null'), 'statement 1'],
  ['a statement that is null', raw('[null]'), 'statement 1'],
  ['a statement that is a text', raw('["x"]'), 'statement 1'],
  ['a number as action', statement({ Action: 5 }), 'Action'],
  ['a principal that is null', statement({ Principal: null }), 'has a principal that is null: use "*" or an object'],
  ['a principal that is a list', statement({ Principal: [1] }), 'has a principal that is a list'],
  ['an account that is an object', statement({ Principal: { AWS: { a: 1 } } }), 'has a principal that is an object'],
  ['conditions that are a number', statement({ Condition: 5 }), 'ondition'],
];

/** Odd ones that can be read, or whose attribute is no text. */
const ODD: ReadonlyArray<readonly [what: string, policy: unknown]> = [
  ['members of every object', raw('[{"__proto__":{"Effect":"Allow"},"Effect":"Deny","constructor":1}]')],
  ['an operator that every object has', statement({ Condition: { constructor: { a: 'b' } } })],
  ['a NUL in its action', statement({ Action: 'a\u0000b' })],
  ['half a character', statement({ Sid: '\ud800' })],
  ['control characters for a terminal', statement({ Sid: '\u001b[2J', Principal: { AWS: '\u001b[31m' } })],
  ['thousands of stars', statement({ Action: 'a*'.repeat(5000), Resource: '*b'.repeat(5000) })],
  ['an expression that does not end', '${aws_iam_role.app.arn'],
  ['an expression 10,000 deep', `\${${'('.repeat(10_000)}1${')'.repeat(10_000)}}`],
  ['a list of an expression 10,000 deep', `\${jsonencode(${deepList(10_000)})}`],
  ['itself', reference('aws_secretsmanager_secret_policy.db.policy')],
  ['a number for a text', 5],
  ['a list for a text', [1]],
  ['an object for a text', { a: 1 }],
];

function stackWith(policy: unknown): string {
  const resource = {
    aws_secretsmanager_secret: { db: { name: 'prod/orders/db' } },
    aws_secretsmanager_secret_policy: { db: { secret_arn: reference('aws_secretsmanager_secret.db.arn'), policy } },
    aws_kms_key: { main: { policy } },
    aws_iam_policy: { shared: { name: 'shared', policy } },
    aws_iam_role: { app: { name: 'app', assume_role_policy: policy } },
    aws_iam_role_policy: { app: { name: 'app', role: reference('aws_iam_role.app.name'), policy } },
    aws_organizations_policy: { limit: { name: 'limit', content: policy } },
    aws_organizations_policy_attachment: {
      limit: { policy_id: reference('aws_organizations_policy.limit.id'), target_id: '111111111111' },
    },
  };
  return project(synthFiles('cdktf.out', { resource }));
}

test.each(REFUSED)('a policy of %s is NOT PROVEN, and says why', async (_, policy, why) => {
  const directory = stackWith(policy);
  const { exitCode, text } = await tell(directory, 'access', 'explain', 'app', 'read', 'prod/orders/db');
  expect(text).toContain('NOT PROVEN');
  expect(text).toContain(why);
  expect(exitCode).toBe(1);
  const review = await tell(directory, 'review', '--strict', '--fail-on', 'none');
  expect(review.exitCode).toBe(4);
});

test.each(ODD)('a policy of %s ends no command', async (_, policy) => {
  const directory = stackWith(policy);
  const { exitCode } = await tell(directory, 'access', 'matrix');
  expect([0, 1]).toContain(exitCode);
  const review = await tell(directory, 'review', '--strict', '--fail-on', 'none');
  expect([0, 4]).toContain(review.exitCode);
});
