import { READER, reference } from '../../../helpers/review/review-project';
import { all, allowing, type Input, on, type RemedyCase } from '../remedy-case';

/** A change with a hazard: what is compared with, what is given, and what is changed in it. */
export interface HazardCase extends Omit<RemedyCase, 'rule'> {
  readonly kind: string;
  /** @default - the stack that all cases start from */
  readonly before?: Input;
  /** Words of the remedy about what no input shows: what people decide, or look at in AWS. @default - none */
  readonly beyond?: readonly string[];
}

const SECRET = 'aws_secretsmanager_secret';
const DB = reference('aws_secretsmanager_secret.db.arn');
const READ = 'secretsmanager:GetSecretValue';
const secret = (attributes: object | null, name = 'db') => on(SECRET, name, attributes);
const key = (attributes: object | null, name = 'main') => on('aws_kms_key', name, attributes);
const role = (attributes: object) => on('aws_iam_role', 'app', attributes);
const secretPolicy = (attributes: object | null) => on(`${SECRET}_policy`, 'db', attributes);
const rotation = (attributes: object | null) => on(`${SECRET}_rotation`, 'db', attributes);
const RULES = { secret_id: DB, rotation_rules: [{ automatically_after_days: 30 }] };
const byFunction = { ...RULES, rotation_lambda_arn: 'arn:aws:lambda:eu-central-1:111111111111:function:rotate' };
const ADMINISTER = { Principal: { AWS: 'arn:aws:iam::111111111111:root' }, Action: 'kms:PutKeyPolicy' };
const DECRYPT = { Principal: { AWS: READER }, Action: 'kms:Decrypt' };
const SECOND = { enable_key_rotation: true, policy: allowing(ADMINISTER, DECRYPT) };
const underSecond = secret({ kms_key_id: reference('aws_kms_key.second.arn') });
const named = (arn: string) =>
  all(
    secretPolicy({ policy: allowing({ Principal: { AWS: arn }, Action: READ }) }),
    key({ policy: allowing(ADMINISTER, { ...DECRYPT, Principal: { AWS: arn } }) }),
  );
const DEPLOYED: Input = {
  blocks: {
    provider: {
      aws: [
        {
          ...{ region: 'eu-central-1', allowed_account_ids: ['111111111111'] },
          assume_role: [{ role_arn: 'arn:aws:iam::111111111111:role/deploy' }],
        },
      ],
    },
  },
};
const denying = (more: object) =>
  secretPolicy({
    policy: allowing(
      { Principal: { AWS: READER }, Action: READ },
      { Effect: 'Deny', Principal: '*', Action: 'secretsmanager:*', ...more },
    ),
  });
const guardrail = (deny: object | null) =>
  all(
    on('aws_organizations_policy', 'scp', {
      ...{ name: 'scp', type: 'SERVICE_CONTROL_POLICY' },
      content: allowing(...(deny === null ? [] : [{ Sid: 'NoDeletion', Effect: 'Deny', ...deny }])),
    }),
    on('aws_organizations_policy_attachment', 'scp', {
      ...{ policy_id: reference('aws_organizations_policy.scp.id'), target_id: '111111111111' },
    }),
  );
/** An account that attaches policies may be the one that none of them binds: a file says that it is not. */
const MEMBER: Input = {
  files: {
    'organization.json': {
      ...{ id: 'o-a1b2c3d4e5', managementAccount: '400000000001' },
      root: { id: 'r-ab12', accounts: [{ id: '111111111111' }] },
    },
  },
  args: ['--organization', 'organization.json'],
};
const DELETION = { Action: 'secretsmanager:DeleteSecret' };
const TRAIL = { name: 'trail', s3_bucket_name: 'logs' };
const forgetting: Input = {
  blocks: { removed: [{ from: `${SECRET}_rotation.db`, lifecycle: [{ destroy: false }] }] },
};
const second = { name: 'prod/orders/new', kms_key_id: reference('aws_kms_key.main.arn') };
const AGAIN = all(secret(null), secret({ ...second, name: 'prod/orders/db' }, 'again'));

export const HAZARD_CASES: readonly HazardCase[] = [
  {
    kind: 'secret-destroyed',
    given: secret(null),
    followed: { 'keep the secret': secret({ name: 'prod/orders/db' }) },
    beyond: ['confirm that nobody reads it any more'],
  },
  {
    kind: 'secret-replaced',
    given: secret({ name: 'prod/orders/new' }),
    followed: {
      'make a second secret, move the readers, then remove the first': all(
        secret({ name: 'prod/orders/db' }),
        secret(second, 'new'),
      ),
    },
  },
  {
    kind: 'secret-name-blocked',
    given: AGAIN,
    followed: {
      'use another name': secret({ name: 'prod/orders/new' }, 'again'),
      'restore the deleted secret and import it': {
        blocks: { removed: { from: `${SECRET}.db`, lifecycle: { destroy: false } } },
      },
    },
  },
  {
    kind: 'key-destroyed',
    given: all(key(null), key(SECOND, 'second'), underSecond),
    followed: { 'keep the key': key(SECOND) },
    beyond: ['until every version under it has been replaced, also those labelled AWSPREVIOUS'],
  },
  {
    kind: 'key-replaced',
    given: key({ multi_region: true }),
    followed: { 'keep the key': key({ multi_region: null }) },
    beyond: ['until every version under it has been replaced, also those labelled AWSPREVIOUS'],
  },
  {
    kind: 'key-disabled',
    before: all(key(SECOND, 'second')),
    given: key({ is_enabled: false }),
    followed: { 'move the secrets to another key first': all(key({ is_enabled: true }), underSecond) },
    beyond: ['and put their values again'],
  },
  {
    kind: 'deployer-locked-out',
    before: DEPLOYED,
    given: all(DEPLOYED, denying({})),
    followed: {
      'leave the deployment role out of the Deny with a condition on aws:PrincipalArn': denying({
        Condition: { ArnNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111111111111:role/deploy' } },
      }),
    },
  },
  {
    kind: 'deployer-locked-out',
    before: DEPLOYED,
    given: all(DEPLOYED, key({ policy: allowing({ ...ADMINISTER, Principal: { AWS: READER } }, DECRYPT) })),
    followed: { 'allow it in the key policy': key({ policy: allowing(ADMINISTER, DECRYPT) }) },
  },
  {
    kind: 'principal-replaced',
    given: role({ path: '/team/' }),
    followed: {
      'keep its name and path': role({ path: null }),
      'name the new ARN in those policies': named('arn:aws:iam::111111111111:role/team/app'),
    },
  },
  {
    kind: 'secret-policy-removed',
    given: secretPolicy(null),
    followed: {
      'keep it': secretPolicy({
        ...{ secret_arn: DB, block_public_policy: true },
        policy: allowing({ Principal: { AWS: READER }, Action: READ }),
      }),
      'as long as what it guards is there': secret(null),
    },
  },
  {
    kind: 'key-policy-removed',
    before: all(
      key({ enable_key_rotation: true }, 'second'),
      on('aws_kms_key_policy', 'second', {
        ...{ key_id: reference('aws_kms_key.second.key_id'), policy: allowing(ADMINISTER, DECRYPT) },
      }),
    ),
    given: key({ enable_key_rotation: true }, 'second'),
    followed: {
      'keep it': on('aws_kms_key_policy', 'second', {
        ...{ key_id: reference('aws_kms_key.second.key_id'), policy: allowing(ADMINISTER, DECRYPT) },
      }),
      'as long as what it guards is there': key(null, 'second'),
    },
  },
  {
    kind: 'rotation-removed',
    before: rotation(byFunction),
    given: rotation(null),
    followed: { 'keep it': rotation(byFunction), 'as long as what it guards is there': secret(null) },
  },
  {
    kind: 'managed-rotation-removed',
    before: rotation(RULES),
    given: rotation(null),
    followed: {
      // What the constructs write for it is a block like the other.
      'say `released: true` first': forgetting,
      'let Terraform forget it with a `removed` block whose `destroy` is false': forgetting,
    },
  },
  {
    kind: 'guardrail-removed',
    before: guardrail(DELETION),
    given: {},
    followed: { 'keep it': guardrail(DELETION) },
    beyond: ['confirm that the accounts may do what it denied'],
  },
  {
    kind: 'guardrail-removed',
    before: guardrail(DELETION),
    given: all(MEMBER, guardrail({ Action: 'secretsmanager:PutSecretValue', Sid: 'NoWriting' })),
    followed: { 'keep it attached above these accounts': guardrail(DELETION) },
    beyond: ['confirm that they may do what it denied'],
  },
  {
    kind: 'trail-removed',
    before: on('aws_cloudtrail', 'trail', TRAIL),
    given: {},
    followed: { 'keep it': on('aws_cloudtrail', 'trail', TRAIL) },
    beyond: ['confirm that another trail records the reading of secrets'],
  },
  {
    kind: 'secret-rekeyed',
    before: key(SECOND, 'second'),
    given: all(key(SECOND, 'second'), underSecond),
    followed: {},
    // That it moves stays so: this says what else to leave as it is.
    beyond: ['keep the old key and its policy until the value has been put again'],
  },
  {
    kind: 'replica-removed',
    before: secret({ replica: [{ region: 'eu-west-1' }] }),
    given: {},
    followed: { 'keep it': secret({ replica: [{ region: 'eu-west-1' }] }) },
    beyond: ['until its readers have moved to another Region'],
  },
  {
    kind: 'rotation-changed',
    before: rotation(byFunction),
    given: rotation({ ...byFunction, rotation_rules: [{ automatically_after_days: 14 }] }),
    followed: {},
    beyond: [
      'look before the apply whether AWSPENDING is on a version that is not AWSCURRENT, and let that rotation end',
    ],
  },
  {
    kind: 'protection-removed',
    before: secret({ lifecycle: { prevent_destroy: true } }),
    given: {},
    followed: { 'keep it': secret({ lifecycle: { prevent_destroy: true } }) },
    beyond: ['unless the next change is to remove the secret'],
  },
];
