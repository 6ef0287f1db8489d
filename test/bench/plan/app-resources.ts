import { otherResources } from './other-resources';

export const ACCOUNT = '111111111111';
export const REGION = 'eu-central-1';
export const SECRETS = ['database', 'queue', 'partner-api'] as const;

/** A resource of the benchmark's plan, before it is made a change. */
export interface Planned {
  /** Below the module of the app, such as `module.compute`. @default - the app's own */
  readonly submodule?: string;
  readonly type: string;
  readonly name: string;
  /** Key of `for_each`. */
  readonly index?: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** What is not known before it is made. */
  readonly computed: readonly string[];
}

export const arn = (service: string, rest: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`;

/** What one application is made of: a key, secrets, two roles that read them, and what has nothing to do with them. */
export function appResources(number: number): readonly Planned[] {
  const app = appName(number);
  const key = arn('kms', `key/${uuidOf(number)}`);
  const roles = ['api', 'worker'].map((part) => `arn:aws:iam::${ACCOUNT}:role/${app}-${part}`);
  const tags = { App: app, Environment: 'prod', Owner: 'team-orders', DataClassification: 'standard' };
  const make = (type: string, name: string, values: object, computed: readonly string[] = ['arn', 'id']) => ({
    type,
    name,
    values: { ...values, tags, tags_all: { ...tags, ManagedBy: 'terraform' } },
    computed,
  });
  return [
    make('aws_kms_key', 'main', { arn: key, key_id: uuidOf(number), policy: keyPolicy(roles), ...KEY }, [
      'arn',
      'key_id',
    ]),
    make('aws_kms_alias', 'main', { name: `alias/${app}`, target_key_id: uuidOf(number), id: `alias/${app}` }, [
      'target_key_id',
    ]),
    ...SECRETS.flatMap((secret) => secretResources(app, secret, { key, roles, make })),
    ...roles.flatMap((role) => roleResources(role, number, make)),
    make('aws_iam_policy', 'tracing', { arn: tracingArn(app), name: `${app}-tracing`, policy: TRACING }),
    make('aws_ssm_parameter', 'endpoint', {
      arn: arn('ssm', `parameter/${app}/endpoint`),
      name: `/${app}/endpoint`,
      type: 'String',
    }),
    ...otherResources(app, tags),
  ];
}

export function appName(number: number): string {
  return `service-${String(number).padStart(4, '0')}`;
}

const KEY = { enable_key_rotation: true, deletion_window_in_days: 30, description: 'Secrets of the application' };

type Make = (type: string, name: string, values: object, computed?: readonly string[]) => Planned;

interface SecretProps {
  readonly key: string;
  readonly roles: readonly string[];
  readonly make: Make;
}

function secretResources(app: string, index: string, { key, roles, make }: SecretProps): readonly Planned[] {
  const name = `prod/${app}/${index}`;
  const id = arn('secretsmanager', `secret:${name}-AbCdEf`);
  const policy = document([
    { Sid: 'Tls', Effect: 'Deny', Principal: '*', Action: 'secretsmanager:*', Resource: '*', Condition: INSECURE },
    {
      Sid: 'Read',
      Effect: 'Allow',
      Principal: { AWS: roles },
      Action: 'secretsmanager:GetSecretValue',
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0123456789abcdef0' } },
    },
  ]);
  return [
    make('aws_secretsmanager_secret', 'this', { arn: id, id, name, kms_key_id: key, recovery_window_in_days: 30 }, [
      'arn',
      'id',
      'kms_key_id',
    ]),
    make('aws_secretsmanager_secret_policy', 'this', { id, secret_arn: id, policy }, ['id', 'secret_arn']),
    make('aws_secretsmanager_secret_version', 'this', { id, secret_id: id, secret_string_wo_version: 1 }, [
      'id',
      'secret_id',
    ]),
  ].map((resource) => ({ ...resource, index }));
}

/** The first role reads all secrets of its application, the second one of them and one of the next application's. */
function roleResources(role: string, number: number, make: Make): readonly Planned[] {
  const name = role.slice(role.lastIndexOf('/') + 1);
  const tracing = tracingArn(appName(number));
  const part = name.endsWith('-api') ? 'api' : 'worker';
  const names =
    part === 'api'
      ? SECRETS.map((secret) => [number, secret])
      : [
          [number, 'queue'],
          [number + 1, 'queue'],
        ];
  const Resource = names.map(([app, secret]) => `secret:prod/${appName(Number(app))}/${secret}-??????`);
  const trust = document([
    { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ]);
  return [
    make('aws_iam_role', part, { arn: role, id: name, name, path: '/', assume_role_policy: trust }),
    make(
      'aws_iam_role_policy',
      part,
      {
        id: `${name}:secrets`,
        name: 'secrets',
        role: name,
        policy: document([
          {
            Effect: 'Allow',
            Action: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
            Resource: Resource.map((rest) => arn('secretsmanager', rest)),
          },
          { Effect: 'Allow', Action: 'kms:Decrypt', Resource: arn('kms', 'key/*'), Condition: VIA },
          {
            Effect: 'Allow',
            Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
            Resource: arn('logs', `log-group:/${name}:*`),
          },
        ]),
      },
      ['id'],
    ),
    make(
      'aws_iam_role_policy_attachment',
      part,
      {
        id: `${name}-xray`,
        role: name,
        policy_arn: name === UNREADABLE ? AWS_MANAGED : tracing,
      },
      ['id'],
    ),
  ];
}

/** The one role with a policy whose text is AWS's: of it hardly anything can be proven, and the report is long. */
const UNREADABLE = `${appName(1)}-worker`;
const AWS_MANAGED = 'arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess';
const INSECURE = { Bool: { 'aws:SecureTransport': 'false' } };
const VIA = { StringEquals: { 'kms:ViaService': `secretsmanager.${REGION}.amazonaws.com` } };

function keyPolicy(roles: readonly string[]): string {
  return document([
    {
      Sid: 'Account',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
    { Sid: 'Read', Effect: 'Allow', Principal: { AWS: roles }, Action: 'kms:Decrypt', Resource: '*', Condition: VIA },
  ]);
}

function tracingArn(app: string): string {
  return `arn:aws:iam::${ACCOUNT}:policy/${app}-tracing`;
}

function document(Statement: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

const TRACING = document([{ Effect: 'Allow', Action: 'xray:PutTraceSegments', Resource: '*' }]);

function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
