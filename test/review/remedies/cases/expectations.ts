import { READER, type StackBlocks } from '../../../helpers/review/review-project';
import { all, allowing, type Input, on, trusting } from '../remedy-case';

/** An expectation that does not hold, and what is changed by whoever follows its remedy. */
export interface ExpectationCase {
  readonly kind: 'unexpected' | 'forbidden' | 'obtainable' | 'unused';
  readonly given: Input;
  readonly followed: Readonly<Record<string, Input>>;
}

const expecting = (expectations: object): Input => ({
  files: { 'access.json': expectations },
  args: ['--expect', 'access.json'],
});
const ALL = { principal: READER, secret: 'prod/orders/*' };
const ANYBODY = { principal: '*', secret: '*' };
const OTHER = 'arn:aws:iam::111111111111:role/other';
const ROOT = { Principal: { AWS: 'arn:aws:iam::111111111111:root' }, Action: 'kms:PutKeyPolicy' };
const nobody = all(
  on('aws_secretsmanager_secret_policy', 'db', {
    policy: allowing({ Principal: { AWS: OTHER }, Action: 'secretsmanager:DescribeSecret' }),
  }),
  on('aws_kms_key', 'main', { policy: allowing(ROOT) }),
);
const granted = all(
  on('aws_secretsmanager_secret_policy', 'db', {
    policy: allowing({ Principal: { AWS: [READER, OTHER] }, Action: 'secretsmanager:GetSecretValue' }),
  }),
  on('aws_kms_key', 'main', {
    policy: allowing(ROOT, { Principal: { AWS: [READER, OTHER] }, Action: 'kms:Decrypt' }),
  }),
);
const operator = (action: string) =>
  all(
    on('aws_iam_role', 'operator', {
      name: 'operator',
      assume_role_policy: trusting({ Principal: { Service: 'ec2.amazonaws.com' } }),
    }),
    on('aws_iam_role_policy', 'operator', { role: 'operator', policy: allowing({ Action: action }) }),
  );
const OPERATOR = { principal: 'arn:aws:iam::111111111111:role/operator', secret: 'prod/orders/*' };
/** A managed policy of AWS whose text is not known. */
const unknownPolicy = on('aws_iam_role_policy_attachment', 'app', {
  role: 'app',
  policy_arn: 'arn:aws:iam::aws:policy/Rare',
});
const byOwnPolicy: StackBlocks = {
  resource: {
    aws_secretsmanager_secret_policy: { db: null },
    aws_kms_key: {
      main: {
        policy: allowing(ROOT, { Principal: { AWS: 'arn:aws:iam::111111111111:root' }, Action: 'kms:Decrypt' }),
      },
    },
  },
};

export const EXPECTATION_CASES: readonly ExpectationCase[] = [
  {
    kind: 'unexpected',
    given: expecting({ mayRead: [] }),
    followed: { 'declare it in the file of --expect': expecting({ mayRead: [ALL] }), 'take the grant away': nobody },
  },
  {
    kind: 'forbidden',
    given: expecting({ mustNotRead: [ALL], mayRead: [ALL] }),
    followed: {
      'take the grant away': nobody,
      'narrow the entry that forbids it': expecting({
        ...{ mayRead: [ALL], mustNotRead: [{ principal: READER, secret: 'prod/payments/*' }] },
      }),
    },
  },
  {
    kind: 'forbidden',
    given: all(expecting({ mustNotRead: [ALL], mayRead: [ANYBODY] }), { blocks: byOwnPolicy }, unknownPolicy),
    followed: {
      'prove that it cannot, by the remedy of what is not proven': {
        files: {
          'managed.json': {
            'arn:aws:iam::aws:policy/Rare': {
              Version: '2012-10-17',
              Statement: { Effect: 'Allow', Action: 'sns:Get*', Resource: '*' },
            },
          },
        },
        args: ['--expect', 'access.json', '--managed-policies', 'managed.json'],
      },
      'narrow the entry that forbids it': expecting({
        ...{ mayRead: [ANYBODY], mustNotRead: [{ principal: READER, secret: 'prod/payments/*' }] },
      }),
    },
  },
  {
    kind: 'obtainable',
    given: all(expecting({ mayRead: [ALL], mayObtain: [] }), operator('iam:UpdateAssumeRolePolicy')),
    followed: {
      'declare it in mayObtain': expecting({ mayRead: [ALL], mayObtain: [OPERATOR] }),
      'take the permission away': operator('iam:GetRole'),
    },
  },
  {
    kind: 'unused',
    given: all(
      on('aws_iam_role', 'other', {
        name: 'other',
        assume_role_policy: trusting({ Principal: { Service: 'ec2.amazonaws.com' } }),
      }),
      expecting({ mayRead: [ALL, { ...ALL, principal: OTHER, environment: 'prod' }] }),
    ),
    followed: {
      'remove it': expecting({ mayRead: [ALL] }),
      'repair the grant': granted,
    },
  },
];
