import type { Partition } from '../../model/partition';
import type { DatabaseEngine } from './database-value';
import type { RotationUsers } from './rotation-users';

/** Where AWS publishes its rotation applications, by partition. */
const PUBLISHERS: Readonly<Record<Partition, string>> = {
  aws: 'us-east-1:297356227824',
  'aws-cn': 'cn-north-1:193023089310',
  'aws-us-gov': 'us-gov-west-1:023102451235',
};

/** The part of an application's name that stands for the engine. */
const NAMES: Readonly<Record<DatabaseEngine, string>> = {
  db2: 'RDSDb2',
  mariadb: 'RDSMariaDB',
  mongo: 'MongoDB',
  mysql: 'RDSMySQL',
  oracle: 'RDSOracle',
  postgres: 'RDSPostgreSQL',
  redshift: 'Redshift',
  sqlserver: 'RDSSQLServer',
};

const STRATEGIES: Readonly<Record<RotationUsers['kind'], string>> = {
  single: 'SingleUser',
  alternating: 'MultiUser',
};

/** The engines for which AWS publishes an application. */
export const TEMPLATE_ENGINES = Object.keys(NAMES).sort() as readonly DatabaseEngine[];

/**
 * The ARN of AWS's rotation application for an engine: each exists for one user and for two, in every partition.
 *
 * @throws when AWS publishes none for the engine
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_available-rotation-templates.html
 */
export function applicationArn(partition: Partition, engine: DatabaseEngine, users: RotationUsers['kind']): string {
  const name = NAMES[engine];
  if (name === undefined) {
    throw new Error(`\`engine\` must be one of ${TEMPLATE_ENGINES.join(', ')} for a template of AWS, got '${engine}'`);
  }
  const application = `SecretsManager${name}Rotation${STRATEGIES[users]}`;
  return `arn:${partition}:serverlessrepo:${PUBLISHERS[partition]}:applications/${application}`;
}
