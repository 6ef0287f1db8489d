import type { JsonObject } from '../../../../src/review/world/json';
import type { Redacted, WorldResource } from '../../../../src/review/world/world-resource';
import { resource, world } from '../../../helpers/review/world-builder';
import type { RuleCase } from './rule-case';

const PLAIN: Redacted = { from: 'literal', references: [], suspicious: false };
const TOKEN: Redacted = { from: 'literal', references: [], suspicious: true };
const from = (reference: string): Redacted => ({ from: 'reference', references: [reference], suspicious: false });
const has = (type: string, redacted: WorldResource['redacted'], attributes: JsonObject = {}) =>
  world({ resources: [resource(type, attributes, { redacted })] });

export const VALUE_CASES: readonly RuleCase[] = [
  {
    rule: 'secret-value-in-state',
    broken: has('aws_secretsmanager_secret_version', { secret_string: PLAIN }),
    message: "'aws_secretsmanager_secret_version.x' must not pass a value through the state, but sets secret_string",
    kept: [has('aws_secretsmanager_secret_version', { secret_string_wo: PLAIN })],
  },
  {
    rule: 'parameter-value-in-state',
    broken: has('aws_ssm_parameter', { value: PLAIN }, { type: 'SecureString' }),
    message: "'aws_ssm_parameter.x' must not pass a value through the state, but sets value",
    kept: [
      has('aws_ssm_parameter', { value_wo: PLAIN }, { type: 'SecureString' }),
      has('aws_ssm_parameter', { value: PLAIN }, { type: 'String' }),
    ],
  },
  {
    rule: 'secret-value-data-source',
    broken: world({ resources: [resource('aws_secretsmanager_secret_version', {}, { mode: 'data' })] }),
    message: "'aws_secretsmanager_secret_version.x' must not read a value into the state, but is a data source",
    kept: [
      world({ resources: [resource('aws_secretsmanager_secret_version', {}, { mode: 'ephemeral' })] }),
      world({ resources: [resource('aws_secretsmanager_secret', {}, { mode: 'data' })] }),
    ],
  },
  {
    rule: 'generated-value-in-state',
    broken: has('random_password', {}),
    message: "'random_password.x' must not keep a generated value in the state, but is a managed resource",
    kept: [world({ resources: [resource('random_password', {}, { mode: 'ephemeral' })] }), has('random_id', {})],
  },
  {
    rule: 'access-key-in-state',
    broken: has('aws_iam_access_key', {}),
    message: "'aws_iam_access_key.x' must not be made by Terraform: its secret is in the state",
    kept: [has('aws_iam_user', {})],
  },
  {
    rule: 'database-password-in-state',
    broken: has('aws_rds_cluster', { master_password: from('var.password') }),
    message: "'aws_rds_cluster.x' must not pass a password through the state, but sets master_password",
    kept: [has('aws_rds_cluster', { master_password_wo: from('var.password') })],
  },
  ...[
    ['aws_docdb_cluster', 'master_password'],
    ['aws_redshift_cluster', 'master_password'],
    ['aws_redshiftserverless_namespace', 'admin_user_password'],
    ['aws_elasticache_replication_group', 'auth_token'],
    ['aws_elasticache_user', 'passwords'],
    ['aws_memorydb_user', 'authentication_mode.passwords'],
  ].map(([type = '', attribute = '']) => ({
    rule: 'database-password-in-state',
    broken: has(type, { [attribute]: PLAIN }),
    message: `'${type}.x' must not pass a password through the state, but sets ${attribute}`,
    kept: [has(type, { [`${attribute}_wo`]: PLAIN })],
  })),
  {
    rule: 'function-environment',
    broken: has('aws_lambda_function', { 'environment.variables.DB': from('random_password.db.result') }),
    message: "'aws_lambda_function.x' must not hold a credential in 'environment.variables.DB', but seems to",
    kept: [
      has('aws_lambda_function', { 'environment.variables.LOG_LEVEL': PLAIN }),
      has('aws_lambda_function', { 'environment.variables.DB_SECRET': from('aws_secretsmanager_secret.db.arn') }),
    ],
  },
  {
    rule: 'container-environment',
    broken: has('aws_ecs_task_definition', { container_definitions: TOKEN }),
    message: "'aws_ecs_task_definition.x' must not hold a credential in 'container_definitions', but seems to",
    kept: [has('aws_ecs_task_definition', { container_definitions: PLAIN })],
  },
  {
    rule: 'build-environment',
    broken: has('aws_codebuild_project', { 'environment.variables.DB_PASSWORD': PLAIN }),
    message:
      "'aws_codebuild_project.x' must not hold a credential in 'environment.variables.DB_PASSWORD', but seems to",
    kept: [
      has('aws_codebuild_project', { 'environment.variables.STAGE': PLAIN }),
      has('aws_codebuild_project', { 'environment.variables.DB_SECRET': from('aws_secretsmanager_secret.db.arn') }),
    ],
  },
  {
    rule: 'build-environment',
    broken: has('aws_codepipeline', { 'variable.variables.TOKEN': PLAIN }),
    message: "'aws_codepipeline.x' must not hold a credential in 'variable.variables.TOKEN', but seems to",
    kept: [has('aws_codepipeline', { 'stage.variables.STAGE': PLAIN })],
  },
  {
    rule: 'instance-user-data',
    broken: has('aws_launch_template', { user_data: TOKEN }),
    message: "'aws_launch_template.x' must not hold a credential in 'user_data', but seems to",
    kept: [has('aws_launch_template', { user_data: PLAIN }), has('aws_launch_template', { password_data: TOKEN })],
  },
  {
    rule: 'parameter-plain-text',
    broken: has('aws_ssm_parameter', {}, { type: 'String', name: '/app/db-password' }),
    message: "'aws_ssm_parameter.x' must be a SecureString, but is plain text",
    kept: [
      has('aws_ssm_parameter', {}, { type: 'SecureString', name: '/app/db-password' }),
      has('aws_ssm_parameter', { value: PLAIN }, { type: 'String', name: '/app/log-level' }),
    ],
  },
];
