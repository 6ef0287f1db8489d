import { trust } from './plan-styles';

const ref = (expression: string) => `\${${expression}}`;

/** Is in every value of {@link leaks}: no world and no output may have it. */
export const CANARY = 'Xq7canaryZ9';

/** Blocks that stand beside the pairs of a planned project. */
export interface Extras {
  readonly variable?: object;
  readonly output?: object;
  /** By type, then by name. */
  readonly resource?: Readonly<Record<string, object>>;
}

/**
 * A role that a secret's policy names, by reference and, for another secret, by its ARN. The role has no policy.
 */
export function namedRole(): Extras {
  const policy = (arn: string) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Principal: { AWS: arn }, Action: 'secretsmanager:GetSecretValue', Resource: '*' },
        {
          Effect: 'Deny',
          Principal: '*',
          Action: 'secretsmanager:DeleteSecret',
          Resource: '*',
          // Escaped, as it is AWS that fills it in.
          Condition: { StringNotEquals: { 'secretsmanager:ResourceTag/team': `$${ref('aws:PrincipalTag/team')}` } },
        },
      ],
    });
  const secretArn = (name: string) => ref(`aws_secretsmanager_secret.${name}.arn`);
  return {
    resource: {
      aws_iam_role: { batch: { name: 'batch', assume_role_policy: trust() } },
      aws_secretsmanager_secret: { referring: { name: 'batch/referring' }, naming: { name: 'batch/naming' } },
      aws_secretsmanager_secret_policy: {
        referring: { secret_arn: secretArn('referring'), policy: policy(ref('aws_iam_role.batch.arn')) },
        naming: { secret_arn: secretArn('naming'), policy: policy('arn:aws:iam::111111111111:role/batch') },
      },
    },
  };
}

const value = (where: string) => `password=${CANARY}-${where}`;
const USER_DATA = Buffer.from(value('user-data')).toString('base64');

/** The values of {@link leaks}. */
export const LEAKED = [
  USER_DATA,
  ...['variable', 'plain-variable', 'secret-string', 'write-only', 'parameter', 'lambda', 'container', 'database'].map(
    value,
  ),
];

/** A value in every place where a plan has values in clear. */
export function leaks(): Extras {
  return {
    variable: {
      token: { type: 'string', default: value('variable'), sensitive: true },
      plain: { type: 'string', default: value('plain-variable') },
    },
    output: { token: { value: ref('var.token'), sensitive: true } },
    resource: {
      aws_secretsmanager_secret: { leaky: { name: 'leaky/db' } },
      aws_secretsmanager_secret_version: {
        clear: { secret_id: ref('aws_secretsmanager_secret.leaky.id'), secret_string: value('secret-string') },
        variable: { secret_id: ref('aws_secretsmanager_secret.leaky.id'), secret_string: ref('var.token') },
        write_only: {
          secret_id: ref('aws_secretsmanager_secret.leaky.id'),
          secret_string_wo: value('write-only'),
          secret_string_wo_version: 1,
        },
      },
      aws_ssm_parameter: {
        leaky: { name: '/leaky', type: 'SecureString', value: value('parameter') },
        plain: { name: '/plain', type: 'String', insecure_value: ref('var.plain') },
      },
      aws_lambda_function: {
        leaky: {
          function_name: 'leaky',
          role: 'arn:aws:iam::111111111111:role/leaky',
          runtime: 'nodejs22.x',
          handler: 'index.handler',
          filename: 'function.zip',
          environment: [{ variables: { DB_PASSWORD: value('lambda'), FROM_VARIABLE: ref('var.plain') } }],
        },
      },
      aws_launch_template: {
        leaky: { user_data: USER_DATA },
      },
      aws_ecs_task_definition: {
        leaky: {
          family: 'leaky',
          container_definitions: JSON.stringify([
            { name: 'app', image: 'app', environment: [{ name: 'TOKEN', value: value('container') }] },
          ]),
        },
      },
      aws_db_instance: {
        leaky: { instance_class: 'db.t3.micro', engine: 'postgres', username: 'app', password: value('database') },
      },
    },
  };
}

/** All of them, resources of one type side by side. */
export function together(...extras: readonly Extras[]): Extras {
  const resource: Record<string, object> = {};
  for (const blocks of extras) {
    for (const [type, byName] of Object.entries(blocks.resource ?? {}))
      resource[type] = { ...resource[type], ...byName };
  }
  return Object.assign({}, ...extras, { resource });
}
