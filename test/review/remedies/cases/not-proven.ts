import { planJson } from '../../../helpers/review/plan-json';
import { READER, reference } from '../../../helpers/review/review-project';
import { SECRET_ARN } from '../../../helpers/review/world-builder';
import { all, allowing, type Input, on } from '../remedy-case';

/** An input of which something is not proven, and what is changed by whoever follows its remedy. */
export interface NotProvenCase {
  readonly title: string;
  readonly given: Input;
  readonly followed: Readonly<Record<string, Input>>;
}

const READ = 'secretsmanager:GetSecretValue';
const ROOT = { AWS: 'arn:aws:iam::111111111111:root' };
const RARE = 'arn:aws:iam::aws:policy/Rare';
const DOCUMENT = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'sns:Get*', Resource: '*' } };
const secretPolicy = (policy: string, name = 'db') =>
  on('aws_secretsmanager_secret_policy', name, {
    ...{ secret_arn: reference('aws_secretsmanager_secret.db.arn'), block_public_policy: true, policy },
  });
const reading = (more: object = {}) => allowing({ Principal: { AWS: READER }, Action: READ, ...more });
const BOTH_ACCOUNTS: Input = {
  blocks: {
    provider: {
      aws: [
        { region: 'eu-central-1', allowed_account_ids: ['111111111111'] },
        { alias: 'organization', region: 'eu-central-1', allowed_account_ids: ['400000000001'] },
      ],
    },
  },
};
const inUnit = (provider: string | undefined): Input =>
  all(
    on('aws_organizations_policy', 'scp', {
      ...{ name: 'scp', type: 'SERVICE_CONTROL_POLICY', provider },
      content: allowing({ Sid: 'NoReading', Effect: 'Deny', Action: READ }),
    }),
    on('aws_organizations_policy_attachment', 'scp', {
      ...{ policy_id: reference('aws_organizations_policy.scp.id'), target_id: 'ou-ab12-prod', provider },
    }),
  );
const placed: Input = {
  files: {
    'organization.json': {
      ...{ id: 'o-a1b2c3d4e5', managementAccount: '400000000001' },
      root: { id: 'r-ab12', units: [{ id: 'ou-ab12-prod', name: 'prod' }], accounts: [{ id: '111111111111' }] },
    },
  },
  args: ['--organization', 'organization.json'],
};
const OUTSIDE = 'arn:aws:kms:eu-central-1:111111111111:key/0d990263-018e-4e65-a703-eff731de951e';

const DECRYPT = { Principal: { AWS: READER }, Action: 'kms:Decrypt' };
const planned = (environment: string, plan: object): Input => ({
  files: { 'plan.json': plan },
  args: ['--plan', `${environment}=plan.json`],
});
/** A plan of a secret and its policy, of which something may not be known yet. */
const planOf = (unknown: object) =>
  planJson([
    { address: 'aws_secretsmanager_secret.db', after: { name: 'prod/orders/db', arn: SECRET_ARN } },
    {
      ...{ address: 'aws_secretsmanager_secret_policy.db', unknown },
      after: { secret_arn: SECRET_ARN, ...('policy' in unknown ? {} : { policy: reading() }) },
    },
  ]);

export const NOT_PROVEN_CASES: readonly NotProvenCase[] = [
  {
    title: 'a managed policy of which the text is not known',
    given: on('aws_iam_role_policy_attachment', 'app', { role: 'app', policy_arn: RARE }),
    followed: {
      'give the text of the managed policy with --managed-policies <file>': {
        files: { 'managed.json': { [RARE]: DOCUMENT } },
        args: ['--managed-policies', 'managed.json'],
      },
    },
  },
  {
    title: 'whether the account that attaches policies is the management account',
    given: inUnit(undefined),
    followed: { 'name the management account with --organization <file>': placed },
  },
  {
    title: 'whether the account is in the unit of a policy',
    given: all(BOTH_ACCOUNTS, inUnit('aws.organization')),
    followed: { 'place the account and the policy with --organization <file>': placed },
  },
  {
    title: 'which of two policies holds',
    given: secretPolicy(allowing({ Principal: ROOT, Action: 'secretsmanager:DescribeSecret' }), 'second'),
    followed: {
      'merge the policies into one, and remove the other': all(
        on('aws_secretsmanager_secret_policy', 'second', null),
        secretPolicy(
          allowing(
            { Principal: { AWS: READER }, Action: READ },
            { Principal: ROOT, Action: 'secretsmanager:DescribeSecret' },
          ),
        ),
      ),
    },
  },
  {
    title: 'a document that AWS would refuse',
    given: secretPolicy(reading({ Effect: 'Maybe' })),
    followed: { 'correct the document, which AWS would refuse': secretPolicy(reading()) },
  },
  {
    title: 'what no stack knows',
    given: secretPolicy(reference('var.policy')),
    followed: {
      'review a plan of the environment, which has what the stacks leave open': planned('prod', planOf({})),
    },
  },
  {
    title: 'what a plan does not know yet',
    given: planned('prod', planOf({ policy: true })),
    followed: {
      'apply, then review the state: what is not known before the apply is known there': planned('prod', planOf({})),
    },
  },
  {
    title: 'a key that nothing declares',
    given: on('aws_secretsmanager_secret', 'db', { kms_key_id: OUTSIDE }),
    followed: {
      'give the plan or the stacks that declare it, too': planned(
        'keys',
        planJson([{ address: 'aws_kms_key.other', after: { arn: OUTSIDE, policy: allowing(DECRYPT) } }]),
      ),
    },
  },
];
