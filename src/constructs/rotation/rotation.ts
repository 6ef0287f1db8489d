import type { AwsTemplateProps } from './aws-template-props';
import { AwsTemplateRotation } from './aws-template-rotation';
import type * as props from './engine-props';
import { databaseRotation, engineRotation, passwordSettings } from './engines';
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
    return databaseRotation('postgres', choice);
  },

  /** MySQL: RDS, Aurora or one's own. */
  mysql(choice: props.MysqlRotationProps): IRotation {
    return databaseRotation('mysql', choice, { DUAL_PASSWORDS: choice.dualPasswords ? 'true' : undefined });
  },

  /** MariaDB. */
  mariadb(choice: props.DatabaseRotationProps): IRotation {
    return databaseRotation('mariadb', choice);
  },

  /** Redshift. */
  redshift(choice: props.DatabaseRotationProps): IRotation {
    return databaseRotation('redshift', choice);
  },

  /** DocumentDB and MongoDB. */
  mongo(choice: props.DatabaseRotationProps): IRotation {
    return databaseRotation('mongo', choice);
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
    return engineRotation('random-value', choice, { RANDOM_KEY: choice.key, ...passwordSettings(choice) });
  },

  /** Pairs of SSH keys. */
  sshKey(choice: props.OwnRotationProps): IRotation {
    return engineRotation('ssh-key', choice);
  },

  /** Keys with which tokens are signed, with overlap. */
  signingKeys(choice: props.SigningKeysProps): IRotation {
    return engineRotation('signing-keys', choice, { SIGNING_ALGORITHM: choice.algorithm });
  },

  /** Keys of an HTTP service that data describes. */
  apiKey(choice: props.ApiKeyProps): IRotation {
    return engineRotation('api-key', choice, { API_KEY_DESCRIPTION: JSON.stringify(choice.description) });
  },

  /** Tokens of GitLab. */
  gitlab(choice: props.GitlabProps): IRotation {
    const admin = choice.mode === 'overlapping' ? choice.admin : undefined;
    return engineRotation('gitlab', choice, gitlabSettings(choice), admin, undefined, (secret) =>
      requireLifetime(secret, choice),
    );
  },

  /** Deploy keys of a GitHub repository. */
  githubDeployKey(choice: props.GithubDeployKeyProps): IRotation {
    const { repository, title, admin, apiUrl } = choice;
    const settings = { REPOSITORY: repository, KEY_TITLE: title, GITHUB_API_URL: apiUrl };
    return engineRotation('github-deploy-key', choice, { ...settings, ADMIN_SECRET_ARN: admin.secretArn }, admin);
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
