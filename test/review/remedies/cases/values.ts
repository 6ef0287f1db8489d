import { reference } from '../../../helpers/review/review-project';
import { all, type Input, on, type RemedyCase } from '../remedy-case';

const DB = reference('aws_secretsmanager_secret.db.arn');
const KEY = reference('aws_kms_key.main.arn');
const TOKEN = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
const GENERATED = reference('ephemeral.random_password.db.result');
const ephemeral: Input = { blocks: { ephemeral: { random_password: { db: { length: 32 } } } } };
const version = (attributes: object | null) =>
  on('aws_secretsmanager_secret_version', 'db', attributes === null ? null : { secret_id: DB, ...attributes });
const generated = on('random_password', 'db', { length: 32 });
const ofState = reference('random_password.db.result');
const cluster = (attributes: object) => on('aws_rds_cluster', 'db', attributes);
const build = (variable: object) =>
  on('aws_codebuild_project', 'app', { name: 'app', environment: [{ environment_variable: [variable] }] });
const container = (definition: object) =>
  on('aws_ecs_task_definition', 'app', {
    family: 'app',
    container_definitions: JSON.stringify([{ name: 'app', ...definition }]),
  });
const parameter = (attributes: object | null) => on('aws_ssm_parameter', 'app', attributes);
const TAGS = {
  App: 'orders',
  DataClassification: 'standard',
  Environment: 'prod',
  Owner: 'x',
  RotationEnabled: 'false',
};
const SECURE = { name: '/app/db-password', type: 'SecureString', key_id: KEY, tags: TAGS };

export const VALUE_REMEDIES: readonly RemedyCase[] = [
  {
    rule: 'access-key-in-state',
    given: on('aws_iam_access_key', 'app', { user: 'app' }),
    followed: {
      'use a role': on('aws_iam_access_key', 'app', null),
      'where an access key cannot be avoided, let a rotation function make it': all(
        on('aws_iam_access_key', 'app', null),
        on('aws_secretsmanager_secret_rotation', 'db', {
          ...{ secret_id: DB, rotation_lambda_arn: 'arn:aws:lambda:eu-central-1:111111111111:function:rotate' },
          rotation_rules: [{ automatically_after_days: 30 }],
        }),
      ),
    },
  },
  {
    rule: 'secret-value-in-state',
    given: all(generated, version({ secret_string: ofState })),
    followed: {
      'use secret_string_wo with an ephemeral value': all(
        ephemeral,
        version({ secret_string: null, secret_string_wo: GENERATED, secret_string_wo_version: 1 }),
      ),
      'set the value out of band': version(null),
    },
  },
  {
    rule: 'generated-value-in-state',
    given: generated,
    followed: {
      'use the ephemeral resource of the same name': all(on('random_password', 'db', null), ephemeral),
      'aws_secretsmanager_random_password as an ephemeral resource': all(on('random_password', 'db', null), {
        blocks: { ephemeral: { aws_secretsmanager_random_password: { db: { password_length: 32 } } } },
      }),
    },
  },
  {
    rule: 'secret-value-data-source',
    given: { blocks: { data: { aws_secretsmanager_secret_version: { db: { secret_id: DB } } } } },
    followed: {
      'use the ephemeral resource of the same name': {
        blocks: {
          data: { aws_secretsmanager_secret_version: null },
          ephemeral: { aws_secretsmanager_secret_version: { db: { secret_id: DB } } },
        },
      },
      'pass the ARN and let the application read': all(
        { blocks: { data: { aws_secretsmanager_secret_version: null } } },
        on('aws_lambda_function', 'app', { function_name: 'app', environment: [{ variables: { DB_SECRET: DB } }] }),
      ),
    },
  },
  {
    rule: 'database-password-in-state',
    given: cluster({ master_username: 'app', master_password: reference('var.password') }),
    followed: {
      'let AWS manage the password': cluster({ master_password: null, manage_master_user_password: true }),
      'use the write-only argument': all(
        ephemeral,
        cluster({ master_password: null, master_password_wo: GENERATED, master_password_wo_version: 1 }),
      ),
      'log in by IAM': cluster({ master_password: null, iam_database_authentication_enabled: true }),
    },
  },
  {
    rule: 'function-environment',
    given: on('aws_lambda_function', 'app', {
      ...{ function_name: 'app', environment: [{ variables: { DB_PASSWORD: TOKEN } }] },
    }),
    followed: {
      'pass the ARN of the secret, and let the function read it': on('aws_lambda_function', 'app', {
        environment: [{ variables: { DB_SECRET: DB } }],
      }),
    },
  },
  {
    rule: 'container-environment',
    given: container({ environment: [{ name: 'DB_PASSWORD', value: TOKEN }] }),
    followed: {
      'name the secret under secrets with valueFrom': container({ secrets: [{ name: 'DB_PASSWORD', valueFrom: DB }] }),
    },
  },
  {
    rule: 'build-environment',
    given: build({ name: 'DB_PASSWORD', value: TOKEN }),
    followed: {
      'give the variable the type SECRETS_MANAGER and the ARN of the secret, as BuildSecrets does': build({
        ...{ name: 'DB_PASSWORD', type: 'SECRETS_MANAGER', value: DB },
      }),
    },
  },
  {
    rule: 'instance-user-data',
    given: on('aws_instance', 'app', { user_data: `export TOKEN=${TOKEN}` }),
    followed: {
      'give the instance a role, and let it read the secret': on('aws_instance', 'app', {
        ...{ user_data: 'aws secretsmanager get-secret-value --secret-id prod/orders/db', iam_instance_profile: 'app' },
      }),
    },
  },
  {
    rule: 'parameter-plain-text',
    given: parameter({ name: '/app/db-password', type: 'String', value: reference('var.password') }),
    followed: {
      'make it a SecureString under a customer managed key': parameter({ ...SECURE, value: null }),
      'a secret': parameter(null),
    },
  },
  {
    rule: 'parameter-value-in-state',
    given: parameter({ ...SECURE, value: reference('var.password') }),
    followed: {
      'use value_wo with an ephemeral value': all(
        ephemeral,
        parameter({ value: null, value_wo: GENERATED, value_wo_version: 1 }),
      ),
      'set the value out of band': parameter({ value: null }),
    },
  },
  {
    rule: 'parameter-customer-key',
    given: parameter({ ...SECURE, key_id: null }),
    followed: { 'set key_id to a customer managed key with its own policy': parameter({ key_id: KEY }) },
  },
  {
    rule: 'parameter-mandatory-tags',
    given: parameter({ ...SECURE, tags: { ...TAGS, Owner: null } }),
    followed: {
      'set the tags App, DataClassification, Environment, Owner and RotationEnabled on the parameter': parameter({
        tags: TAGS,
      }),
      'as default_tags': {
        blocks: {
          provider: {
            aws: [
              {
                ...{ region: 'eu-central-1', allowed_account_ids: ['111111111111'] },
                default_tags: [{ tags: { Owner: 'team-orders' } }],
              },
            ],
          },
        },
      },
    },
  },
];
