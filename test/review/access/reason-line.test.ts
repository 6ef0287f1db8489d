import { holeMarker, opaqueText, secretSuffix, uuid } from '../../../src/iam';
import { reasonLine } from '../../../src/review/access/reason-line';
import { remedyOf } from '../../../src/review/access/remedy';

const SECRET = 'prod:module.app["a"].aws_secretsmanager_secret.db';
const secretArn = `arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/db-${secretSuffix(`${SECRET} suffix`)}`;
const keyArn = `arn:aws:kms:eu-central-1:111111111111:key/${uuid('prod:aws_kms_key.main key id')}`;
const account = holeMarker({ id: 'account of prod', alphabet: 'digits', min: 12, max: 12 });
const RESOURCES = 'prod:data.aws_iam_policy_document.read.statement[0].resources[0] is not known before the apply';

describe('the line of reasons', () => {
  test.each([
    [
      'calls what is asked about by its kind',
      `whether ${opaqueText(RESOURCES)} covers ${secretArn}`,
      'whether data.aws_iam_policy_document.read.statement[0].resources[0] covers the secret',
    ],
    [
      'calls a secret and a key without an ARN by their addresses',
      `whether ${secretArn} or ${keyArn}`,
      'whether module.app["a"].aws_secretsmanager_secret.db or aws_kms_key.main',
    ],
    [
      'leaves out what a plan does not hold',
      'prod:aws_iam_policy.p could not be read: prod:aws_iam_policy.p.policy is not known before the apply: it refers to aws_x.y, and a plan of .tf files does not hold the expression',
      'aws_iam_policy.p.policy is not known before the apply',
    ],
    [
      'says which text of AWS is lacking',
      "arn:aws:iam::aws:policy/Rare could not be read: the text of arn:aws:iam::aws:policy/Rare is AWS's: give it with --managed-policies <file>",
      "the text of arn:aws:iam::aws:policy/Rare is AWS's: give it with --managed-policies <file>",
    ],
    [
      'says of a key that is not known what gives it',
      `arn:aws:kms:eu-west-1:111111111111:key/${opaqueText(`${SECRET}.replica[0].kms_key_id is not known before the apply`)} could not be read: its key is declared in none of the stacks`,
      'module.app["a"].aws_secretsmanager_secret.db.replica[0].kms_key_id is not known before the apply',
    ],
    [
      'says once which policy it may be',
      'prod:aws_secretsmanager_secret_policy.p could not be read: prod:aws_secretsmanager_secret_policy.p may be the policy of prod:aws_secretsmanager_secret.db: its secret_arn is not known',
      'aws_secretsmanager_secret_policy.p may be the policy of aws_secretsmanager_secret.db: its secret_arn is not known',
    ],
    [
      'says it too in an account that is not known',
      `arn:aws:kms:eu-west-1:${account}:key/${opaqueText(`${SECRET}.kms_key_id is not known before the apply`)} could not be read: which key encrypts it is not known before the apply`,
      'module.app["a"].aws_secretsmanager_secret.db.kms_key_id is not known before the apply',
    ],
    [
      'says whom a principal that is not known stands for',
      `which principal arn:aws:iam::${opaqueText('prod:aws_kms_grant.g is a grant of which grantee_principal is not known')} stands for`,
      'whom aws_kms_grant.g.grantee_principal names',
    ],
    [
      'keeps an account that is not known, and ARNs that are',
      `whether arn:aws:iam::222222222222:role/app is arn:aws:iam::${account}:role/app`,
      'whether arn:aws:iam::222222222222:role/app is arn:aws:iam::<account of prod>:role/app',
    ],
  ])('%s', (_, why, line) => {
    expect(reasonLine([why])).toBe(line);
  });

  test('has the first reason and the number of others, each once, in 120 characters', () => {
    expect(reasonLine(['a', 'b', 'c', 'b'])).toBe('a (and 2 more)');
    const long = reasonLine(['x'.repeat(500), 'b']);
    expect(long).toBe(`${'x'.repeat(106)}… (and 1 more)`);
    expect(long).toHaveLength(120);
  });
});

describe('the remedy', () => {
  const LATER = 'apply, then review the state: what is not known before the apply is known there';
  const PLAN = 'review a plan of the environment, which has what the stacks leave open';

  test.each([
    [`whether x is arn:aws:iam::${account}:role/app`, 'give --account prod=<twelve digits>'],
    [
      "the text of arn:p is AWS's: give it with --managed-policies <file>",
      'give the text of the managed policy with --managed-policies <file>',
    ],
    [
      'whether account 1 is under OU prod: place it with --organization',
      'place the account and the policy with --organization <file>',
    ],
    [
      'a and b each give c a policy, and each apply overwrites the other',
      'merge the policies into one, and remove the other',
    ],
    ['\'p\' has Effect "Maybe" in statement 1: use Allow or Deny', 'correct the document, which AWS would refuse'],
    ['its key is declared in none of the stacks', 'give the plan or the stacks that declare it, too'],
  ])('for %j is the same in a plan and in stacks', (why, remedy) => {
    expect([remedyOf([why], true), remedyOf([why], false)]).toEqual([remedy, remedy]);
  });

  test('is to apply for a plan alone', () => {
    for (const why of [
      'x.policy is not known before the apply',
      'whether g is a grant on this key: its key_id is not known',
    ]) {
      expect([remedyOf([why], true), remedyOf([why], false)]).toEqual([LATER, PLAN]);
    }
  });

  test('names no option where none would help', () => {
    expect(remedyOf(['whether the principal * is held by a permissions boundary'], false)).toBe(PLAN);
    expect(remedyOf(['whether the principal * is held by a permissions boundary'], true)).toBe(
      'declare what is named, or give it with --context <key>=<value>',
    );
  });

  test('is one for each kind of reason', () => {
    const because = [
      `whether ${account} is x`,
      'x.a is not known before the apply',
      'x.b is not known before the apply',
    ];
    expect(remedyOf(because, true)).toBe(`give --account prod=<twelve digits>; ${LATER}`);
  });
});
