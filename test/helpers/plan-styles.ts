import type { StackJson } from './credential-free';

const ref = (expression: string) => `\${${expression}}`;
const ACCOUNT = '111111111111';
const REGION = 'eu-central-1';

/** What differs from one configuration to the next. */
export interface PlannedProject {
  /** @default 'prod/db' */
  readonly secret?: string;
  /** Endpoint through which alone the role may read. @default - any */
  readonly endpoint?: string;
  /** Whether the role has its policy. @default true */
  readonly hasPolicy?: boolean;
}

/** The ways in which users write a policy. */
export const STYLES = ['JSON.stringify with tokens', 'jsonencode', 'aws_iam_policy_document', 'literal'] as const;
export type Style = (typeof STYLES)[number];

/** A key, a secret and a role that may read it by a policy of the style. */
export function plannedProject(style: Style, project: PlannedProject = {}): StackJson {
  const { secret = 'prod/db', hasPolicy = true } = project;
  const isDocument = style === 'aws_iam_policy_document';
  return {
    terraform: { required_providers: { aws: { source: 'aws', version: '>= 5.100.0, < 7.0.0' } } },
    provider: { aws: [accountProvider()] },
    variable: { token: { default: 'canary-variable', sensitive: true } },
    ...(isDocument && hasPolicy && { data: { aws_iam_policy_document: { read: document(project) } } }),
    resource: {
      aws_kms_key: { key: { description: 'prod' } },
      aws_secretsmanager_secret: { db: { name: secret, kms_key_id: ref('aws_kms_key.key.arn') } },
      aws_secretsmanager_secret_version: {
        db: { secret_id: ref('aws_secretsmanager_secret.db.id'), secret_string: `canary-value ${ref('var.token')}` },
      },
      aws_ssm_parameter: { p: { name: '/prod/p', type: 'SecureString', value: 'canary-parameter' } },
      aws_launch_template: { t: { user_data: Buffer.from('canary-user-data').toString('base64') } },
      aws_iam_role: { app: { name: 'app', assume_role_policy: trust() } },
      ...(hasPolicy && {
        aws_iam_role_policy: { read: { role: ref('aws_iam_role.app.name'), policy: policy(style, project) } },
      }),
    },
  };
}

/** Texts that a plan of the project holds in clear and that must be in no world and no output. */
export const CANARIES = [
  'canary-value',
  'canary-variable',
  'canary-parameter',
  Buffer.from('canary-user-data').toString('base64'),
];

function accountProvider() {
  return {
    region: REGION,
    allowed_account_ids: [ACCOUNT],
    assume_role: [{ role_arn: `arn:aws:iam::${ACCOUNT}:role/deploy` }],
  };
}

function trust(): string {
  const Principal = { Service: 'lambda.amazonaws.com' };
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }],
  });
}

function policy(style: Style, { endpoint }: PlannedProject): string {
  const condition = endpoint && { Condition: { StringEquals: { 'aws:SourceVpce': endpoint } } };
  const make = (secret: string, key: string) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: secret, ...condition },
        { Effect: 'Allow', Action: 'kms:Decrypt', Resource: key },
      ],
    });
  switch (style) {
    case 'JSON.stringify with tokens':
      return make(ref('aws_secretsmanager_secret.db.arn'), ref('aws_kms_key.key.arn'));
    case 'literal':
      return make(
        `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:prod/db-??????`,
        `arn:aws:kms:${REGION}:${ACCOUNT}:key/*`,
      );
    case 'aws_iam_policy_document':
      return ref('data.aws_iam_policy_document.read.json');
    case 'jsonencode':
      return ref(
        `jsonencode(${make('SECRET', 'KEY')
          .replace('"SECRET"', 'aws_secretsmanager_secret.db.arn')
          .replace('"KEY"', 'aws_kms_key.key.arn')})`,
      );
  }
}

function document({ endpoint }: PlannedProject) {
  const condition = endpoint && {
    condition: [{ test: 'StringEquals', variable: 'aws:SourceVpce', values: [endpoint] }],
  };
  return {
    statement: [
      {
        actions: ['secretsmanager:GetSecretValue'],
        resources: [ref('aws_secretsmanager_secret.db.arn')],
        ...condition,
      },
      { actions: ['kms:Decrypt'], resources: [ref('aws_kms_key.key.arn')] },
    ],
  };
}
