import { AccessQueries, readSynthStacks, type SynthStack, verdictText } from '../../../src/review';
import { reference as ref } from '../../helpers/review/review-project';
import { ACCOUNT } from '../../helpers/review/world-builder';

const STRANGER = '999999999999';
const allow = (action: string, principal: unknown, condition?: object) => ({
  ...{ Effect: 'Allow', Principal: principal, Action: action, Resource: '*' },
  ...(condition && { Condition: condition }),
});
const document = (...statements: readonly object[]) => JSON.stringify({ Version: '2012-10-17', Statement: statements });

/** Who reads a secret whose policy has a statement, and whose key everybody may use. */
function readers(principal: unknown, condition?: object): readonly string[] {
  const stack: SynthStack = {
    name: 'prod-app',
    configuration: {
      provider: { aws: [{ region: 'eu-central-1', allowed_account_ids: [ACCOUNT] }] },
      resource: {
        aws_secretsmanager_secret: { db: { name: 'prod/db', kms_key_id: ref('aws_kms_key.key.arn') } },
        aws_secretsmanager_secret_policy: {
          p: {
            secret_arn: ref('aws_secretsmanager_secret.db.arn'),
            policy: document(allow('secretsmanager:GetSecretValue', principal, condition)),
          },
        },
        aws_kms_key: { key: { policy: document(allow('kms:*', '*')) } },
      },
    },
  };
  return new AccessQueries(readSynthStacks([stack]))
    .readers()
    .filter(({ subject }) => subject.label !== `account ${ACCOUNT}`)
    .map(({ subject, answer }) => `${subject.label} ${answer.verdict} ${verdictText(answer)}`.trim());
}

test.each<[string, object, readonly string[]]>([
  ['its account', { StringEquals: { 'aws:PrincipalAccount': STRANGER } }, [`account ${STRANGER} allowed`]],
  [
    'its ARN',
    { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${STRANGER}:role/*` } },
    [`account ${STRANGER} allowed-if aws:PrincipalArn like arn:aws:iam::${STRANGER}:role/*`],
  ],
  [
    'its organization',
    { StringEquals: { 'aws:PrincipalOrgID': 'o-other12345' } },
    ['organization o-other12345 allowed'],
  ],
  ['a pattern of organizations', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }, ['organization o-* allowed']],
  [
    'its path',
    { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-other12345/r-1/*' } },
    ['organization o-other12345 allowed-if some aws:PrincipalOrgPaths like o-other12345/r-1/*'],
  ],
  [
    'a pattern of ARNs',
    { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/x' } },
    ['any account allowed-if aws:PrincipalArn like arn:aws:iam::*:role/x'],
  ],
  [
    'its unique id',
    { StringLike: { 'aws:userid': 'AROAEXAMPLEEXAMPLE123:*' } },
    ['any account allowed-if aws:userid like AROAEXAMPLEEXAMPLE123:*'],
  ],
  [
    'any organization',
    { Null: { 'aws:PrincipalOrgID': 'false' } },
    ['any account allowed-if aws:PrincipalOrgID present'],
  ],
  ['a tag', { StringEquals: { 'aws:PrincipalTag/a': 'b' } }, ['any account allowed-if aws:PrincipalTag/a = b']],
  ['nothing', {}, ['anybody allowed']],
  ['no organization', { StringEqualsIfExists: { 'aws:PrincipalOrgID': 'o-other12345' } }, ['anybody allowed']],
])('whom a policy for everybody admits by %s has a row', (_, condition, rows) => {
  expect(readers('*', condition)).toEqual(rows);
});

test('a federated user has the row of its account, under the condition that it is it', () => {
  const user = `arn:aws:sts::${STRANGER}:federated-user/bob`;
  expect(readers({ AWS: user })).toEqual([`account ${STRANGER} allowed-if aws:PrincipalArn like ${user}`]);
});

test('an identity of which nothing tells the account may be of anybody', () => {
  expect(readers({ AWS: 'AROAEXAMPLEEXAMPLE123' })).toEqual([
    'anybody else not-proven whether AROAEXAMPLEEXAMPLE123 is of the account',
  ]);
  expect(readers({ CanonicalUser: '79a59df900b949e5' })).toEqual([
    'anybody else not-proven which account a canonical user id stands for',
  ]);
});

test('the grantee of a grant on a key has a row', () => {
  const stack: SynthStack = {
    name: 'prod-app',
    configuration: {
      provider: { aws: [{ region: 'eu-central-1', allowed_account_ids: [ACCOUNT] }] },
      resource: {
        aws_kms_key: { key: { policy: document(allow('kms:PutKeyPolicy', { AWS: ACCOUNT })) } },
        aws_kms_grant: {
          g: {
            key_id: ref('aws_kms_key.key.key_id'),
            grantee_principal: `arn:aws:iam::${STRANGER}:role/x`,
            operations: ['CreateGrant'],
          },
        },
      },
    },
  };
  const world = readSynthStacks([stack]);
  const queries = new AccessQueries(world);
  const rows = world.keys.flatMap(({ id }) => queries.whoCanAdministerKey(id));
  expect(rows.map(({ subject, answer }) => `${subject.label} ${answer.verdict} ${verdictText(answer)}`.trim())).toEqual(
    [
      `account ${ACCOUNT} allowed`,
      `account ${STRANGER} allowed-if aws:PrincipalArn like arn:aws:iam::${STRANGER}:role/x`,
    ],
  );
});
