import { AccessQueries, readSynthStacks, type SynthStack, verdictText } from '../../../src/review';
import { checkExpectations } from '../../../src/review/report/check-expectations';
import { reference as ref } from '../../helpers/review/review-project';
import { ACCOUNT } from '../../helpers/review/world-builder';

const allow = (principal: unknown, condition?: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: principal,
        Action: 'secretsmanager:GetSecretValue',
        Resource: '*',
        ...(condition && { Condition: condition }),
      },
    ],
  });

function readers(policy: string) {
  const stack: SynthStack = {
    name: 'prod-app',
    configuration: {
      provider: { aws: [{ region: 'eu-central-1', allowed_account_ids: [ACCOUNT] }] },
      resource: {
        aws_secretsmanager_secret: { db: { name: 'prod/db', kms_key_id: ref('aws_kms_key.key.arn') } },
        aws_secretsmanager_secret_policy: { p: { secret_arn: ref('aws_secretsmanager_secret.db.arn'), policy } },
        aws_kms_key: { key: { policy: allow({ AWS: ACCOUNT }).replace('secretsmanager:GetSecretValue', 'kms:*') } },
      },
    },
  };
  return new AccessQueries(readSynthStacks([stack])).readers();
}
const shown = (policy: string) =>
  readers(policy).map(({ subject, answer }) => `${subject.label} ${answer.verdict} ${verdictText(answer)}`.trim());

test('a policy that is not known may allow anybody else', () => {
  expect(shown(ref('var.policy'))).toContainEqual(expect.stringMatching(/^anybody else not-proven .*var\.policy/));
});

test('a principal that is not known may be anybody else, also under conditions', () => {
  const unknown = /^anybody else not-proven which principal <prod-app:var\.reader> stands for$/;
  expect(shown(allow({ AWS: ref('var.reader') }))).toContainEqual(expect.stringMatching(unknown));
  const condition = { StringEquals: { 'aws:PrincipalOrgID': 'o-abc' } };
  expect(shown(allow({ AWS: ref('var.reader') }, condition)).join()).toContain('anybody else not-proven');
});

test('a policy that is known lets in nobody else', () => {
  expect(shown(allow({ AWS: '222222222222' })).join()).not.toContain('anybody else');
  expect(shown(allow('*')).join()).not.toContain('anybody else');
});

test('who must not read must be proven not to', () => {
  const state = { verdict: 'not-proven' as const, detail: 'which principal <x> stands for', proof: [] };
  const entry = { secret: 'prod/db', region: 'eu-central-1', capability: 'read' as const, state };
  const expectations = { mayRead: [], mustNotRead: [{ principal: 'account 222222222222', secret: 'prod/*' }] };
  const messages = (principal: string) =>
    checkExpectations('prod', [{ ...entry, principal }], expectations).map(({ kind, message }) => `${kind} ${message}`);
  expect(messages('anybody else')).toEqual([
    "forbidden 'anybody else' may be in mustNotRead as 'account 222222222222' 'prod/*', and it is not proven that it cannot read 'prod/db' in eu-central-1: which principal <x> stands for",
  ]);
  expect(messages('account 222222222222')).toEqual([
    "forbidden 'account 222222222222' is in mustNotRead as 'account 222222222222' 'prod/*', and it is not proven that it cannot read 'prod/db' in eu-central-1: which principal <x> stands for",
  ]);
  expect(messages('account 333333333333')).toEqual([]);
});
