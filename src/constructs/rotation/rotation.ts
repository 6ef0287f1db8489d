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

/** How a secret is rotated: one choice for each secret. */
export const Rotation = {
  /** Not at all, for a reason that is reviewed. Refused for classes that must be rotated. */
  none(choice: NoRotationProps): IRotation {
    return new NoRotation(choice);
  },

  /** PostgreSQL: RDS, Aurora or one's own. */
  postgres(choice: props.DatabaseRotationProps): IRotation {
    return databaseRotation(POSTGRES_CONTRACT, choice);
  },

  /** MySQL: RDS, Aurora or one's own. */
  mysql(choice: props.MysqlRotationProps): IRotation {
    return mysqlRotation(choice);
  },

  /** MariaDB. */
  mariadb(choice: props.DatabaseRotationProps): IRotation {
    return databaseRotation(MARIADB_CONTRACT, choice);
  },

  /** Redshift. */
  redshift(choice: props.DatabaseRotationProps): IRotation {
    return databaseRotation(REDSHIFT_CONTRACT, choice);
  },

  /** DocumentDB and MongoDB. */
  mongo(choice: props.DatabaseRotationProps): IRotation {
    return databaseRotation(MONGO_CONTRACT, choice);
  },

  /** Users of the access control list of Redis or Valkey, which have two passwords at a time. */
  redis(choice: props.RedisProps): IRotation {
    return redisRotation(choice);
  },

  /** Users of ElastiCache, by its API. */
  elasticache(choice: props.ElasticacheProps): IRotation {
    return elasticacheRotation(choice);
  },

  /** A random value that belongs to no other system. */
  randomValue(choice: props.RandomValueProps): IRotation {
    return engineRotation(RANDOM_VALUE_CONTRACT, choice, { key: choice.key, passwords: passwordSettings(choice) });
  },

  /** Pairs of SSH keys. */
  sshKey(choice: props.OwnRotationProps): IRotation {
    return engineRotation(SSH_KEY_CONTRACT, choice, {});
  },

  /** Keys with which tokens are signed, with overlap. */
  signingKeys(choice: props.SigningKeysProps): IRotation {
    return engineRotation(SIGNING_KEYS_CONTRACT, choice, { algorithm: choice.algorithm });
  },

  /** Keys of an HTTP service that data describes. */
  apiKey(choice: props.ApiKeyProps): IRotation {
    return engineRotation(API_KEY_CONTRACT, choice, { description: choice.description });
  },

  /** Tokens of GitLab. */
  gitlab(choice: props.GitlabProps): IRotation {
    return engineRotation(GITLAB_CONTRACT, choice, gitlabSettings(choice), {
      superuser: choice.mode === 'overlapping' ? choice.admin : undefined,
      check: (secret) => requireLifetime(secret, choice),
    });
  },

  /** Deploy keys of a GitHub repository. */
  githubDeployKey(choice: props.GithubDeployKeyProps): IRotation {
    const { repository, title, admin, apiUrl } = choice;
    const settings = { repository, title, apiUrl, adminSecretArn: admin.secretArn };
    return engineRotation(GITHUB_DEPLOY_KEY_CONTRACT, choice, settings, { superuser: admin });
  },

  /** A function of one's own, made with `defineRotation`. */
  ownFunction(choice: props.DefinedRotationProps): IRotation {
    const { engine, schedule, rotateImmediately, provenBy, superuser, ...runs } = choice;
    return new FunctionRotation({ engine, schedule, rotateImmediately, provenBy, superuser, runs });
  },

  /** A function that several secrets of one engine share. */
  inGroup({ function: runs, ...choice }: props.GroupRotationProps): IRotation {
    return new FunctionRotation({ ...choice, runs });
  },

  /** One of AWS's own functions, from the Serverless Application Repository. */
  awsTemplate(choice: AwsTemplateProps): IRotation {
    return new AwsTemplateRotation(choice);
  },

  /** By the service that owns the secret: for imports. */
  managed(choice: ManagedRotationProps): ManagedRotation {
    return new ManagedRotation(choice);
  },
} as const;
