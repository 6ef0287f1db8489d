import { API_KEY_CONTRACT } from '../../model/rotation/api-key';
import { GITHUB_DEPLOY_KEY_CONTRACT } from '../../model/rotation/github-deploy-key';
import { GITLAB_CONTRACT } from '../../model/rotation/gitlab';
import { MARIADB_CONTRACT } from '../../model/rotation/mariadb';
import { MONGO_CONTRACT } from '../../model/rotation/mongo';
import { POSTGRES_CONTRACT } from '../../model/rotation/postgres';
import { RANDOM_VALUE_CONTRACT } from '../../model/rotation/random-value';
import { REDSHIFT_CONTRACT } from '../../model/rotation/redshift';
import { SIGNING_KEYS_CONTRACT } from '../../model/rotation/signing-keys';
import { SSH_KEY_CONTRACT } from '../../model/rotation/ssh-key';
import type { AwsTemplateProps } from './aws-template-props';
import { AwsTemplateRotation } from './aws-template-rotation';
import type * as props from './engine-props';
import { databaseRotation, engineRotation, mysqlRotation, passwordSettings } from './engines';
import { FunctionRotation } from './function-rotation';
import { gitlabSettings, requireLifetime } from './gitlab-settings';
import type { IRotation } from './i-rotation';
import { ManagedRotation, type ManagedRotationProps } from './managed-rotation';
import { NoRotation, type NoRotationProps } from './no-rotation';
import { elasticacheRotation, redisRotation } from './redis-rotations';

/**
 * How a secret is rotated: one choice for each secret.
 *
 * @example
 * const rotation = Rotation.postgres({
 *   schedule: RotationSchedule.days(30, { windowHours: 4 }),
 *   users: { kind: 'alternating', superuser },
 *   operations,
 * });
 */
export const Rotation = {
  /**
   * Not at all, for a reason that is reviewed. Refused for classes that must be rotated.
   *
   * @example
   * const rotation = Rotation.none({ reason: 'The provider gives out keys by hand only', reviewBy: '2027-06-30' });
   */
  none(choice: NoRotationProps): IRotation {
    return new NoRotation(choice);
  },

  /**
   * PostgreSQL: RDS, Aurora or one's own.
   *
   * @example
   * const rotation = Rotation.postgres({ schedule, users: { kind: 'alternating', superuser }, operations });
   */
  postgres(choice: props.DatabaseRotationProps): IRotation {
    return databaseRotation(POSTGRES_CONTRACT, choice);
  },

  /**
   * MySQL: RDS, Aurora or one's own.
   *
   * @example
   * const rotation = Rotation.mysql({ schedule, users: { kind: 'single' }, dualPasswords: true, operations });
   */
  mysql(choice: props.MysqlRotationProps): IRotation {
    return mysqlRotation(choice);
  },

  /**
   * MariaDB.
   *
   * @example
   * const rotation = Rotation.mariadb({ schedule, users: { kind: 'alternating', superuser }, operations });
   */
  mariadb(choice: props.DatabaseRotationProps): IRotation {
    return databaseRotation(MARIADB_CONTRACT, choice);
  },

  /**
   * Redshift.
   *
   * @example
   * const rotation = Rotation.redshift({ schedule, users: { kind: 'single' }, operations });
   */
  redshift(choice: props.DatabaseRotationProps): IRotation {
    return databaseRotation(REDSHIFT_CONTRACT, choice);
  },

  /**
   * DocumentDB and MongoDB.
   *
   * @example
   * const rotation = Rotation.mongo({ schedule, users: { kind: 'single' }, operations });
   */
  mongo(choice: props.DatabaseRotationProps): IRotation {
    return databaseRotation(MONGO_CONTRACT, choice);
  },

  /**
   * Users of the access control list of Redis or Valkey, which have two passwords at a time.
   *
   * @example
   * const rotation = Rotation.redis({ schedule, superuser, operations });
   */
  redis(choice: props.RedisProps): IRotation {
    return redisRotation(choice);
  },

  /**
   * Users of ElastiCache, by its API.
   *
   * @example
   * const rotation = Rotation.elasticache({ schedule, userId: 'orders', operations });
   */
  elasticache(choice: props.ElasticacheProps): IRotation {
    return elasticacheRotation(choice);
  },

  /**
   * A random value that belongs to no other system.
   *
   * @example
   * const rotation = Rotation.randomValue({ schedule, passwordLength: 48, operations });
   */
  randomValue(choice: props.RandomValueProps): IRotation {
    return engineRotation(RANDOM_VALUE_CONTRACT, choice, { key: choice.key, passwords: passwordSettings(choice) });
  },

  /**
   * Pairs of SSH keys.
   *
   * @example
   * const rotation = Rotation.sshKey({ schedule, operations });
   */
  sshKey(choice: props.OwnRotationProps): IRotation {
    return engineRotation(SSH_KEY_CONTRACT, choice, {});
  },

  /**
   * Keys with which tokens are signed, with overlap.
   *
   * @example
   * const rotation = Rotation.signingKeys({ schedule, algorithm: 'ES256', operations });
   */
  signingKeys(choice: props.SigningKeysProps): IRotation {
    return engineRotation(SIGNING_KEYS_CONTRACT, choice, { algorithm: choice.algorithm });
  },

  /**
   * Keys of an HTTP service that data describes.
   *
   * @example
   * const rotation = Rotation.apiKey({ schedule, description, operations });
   */
  apiKey(choice: props.ApiKeyProps): IRotation {
    return engineRotation(API_KEY_CONTRACT, choice, { description: choice.description });
  },

  /**
   * Tokens of GitLab.
   *
   * @example
   * const rotation = Rotation.gitlab({ schedule, mode: 'self-rotating', daysToExpiry: 60, operations });
   */
  gitlab(choice: props.GitlabProps): IRotation {
    return engineRotation(GITLAB_CONTRACT, choice, gitlabSettings(choice), {
      superuser: choice.mode === 'overlapping' ? choice.admin : undefined,
      check: (secret) => requireLifetime(secret, choice),
    });
  },

  /**
   * Deploy keys of a GitHub repository.
   *
   * @example
   * const rotation = Rotation.githubDeployKey({
   *   schedule, operations,
   *   repository: 'acme/orders',
   *   title: 'deploy',
   *   admin: superuser,
   * });
   */
  githubDeployKey(choice: props.GithubDeployKeyProps): IRotation {
    const { repository, title, admin, apiUrl } = choice;
    const settings = { repository, title, apiUrl, adminSecretArn: admin.secretArn };
    return engineRotation(GITHUB_DEPLOY_KEY_CONTRACT, choice, settings, { superuser: admin });
  },

  /**
   * A function of one's own, made with `defineRotation`.
   *
   * @example
   * const rotation = Rotation.ownFunction({ schedule, engine: 'licences', code: 'dist/licences', operations });
   */
  ownFunction(choice: props.DefinedRotationProps): IRotation {
    const { engine, schedule, rotateImmediately, provenBy, superuser, ...runs } = choice;
    return new FunctionRotation({ engine, schedule, rotateImmediately, provenBy, superuser, runs });
  },

  /**
   * A function that several secrets of one engine share.
   *
   * @example
   * const tokens = new RotationFunction(stack, 'Tokens', { name: 'rotate-tokens', engine: 'random-value', operations });
   * const rotation = Rotation.inGroup({ function: tokens, engine: 'random-value', schedule });
   */
  inGroup({ function: runs, ...choice }: props.GroupRotationProps): IRotation {
    return new FunctionRotation({ ...choice, runs });
  },

  /**
   * One of AWS's own functions, from the Serverless Application Repository.
   *
   * @example
   * const rotation = Rotation.awsTemplate({
   *   schedule, operations,
   *   engine: 'oracle',
   *   users: { kind: 'single' },
   *   stackName: 'rotate-orders-oracle',
   * });
   */
  awsTemplate(choice: AwsTemplateProps): IRotation {
    return new AwsTemplateRotation(choice);
  },

  /**
   * By the service that owns the secret: for imports.
   *
   * @example
   * const { highRisk: classification } = Classification;
   * const rotation = Rotation.managed({ service: 'rds', classification, schedule, operations });
   */
  managed(choice: ManagedRotationProps): ManagedRotation {
    return new ManagedRotation(choice);
  },
} as const;
