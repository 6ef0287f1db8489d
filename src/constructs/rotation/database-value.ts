import type { IConstruct } from 'constructs';
import { MARIADB_CONTRACT } from '../../model/rotation/mariadb';
import { MONGO_CONTRACT } from '../../model/rotation/mongo';
import { MYSQL_CONTRACT } from '../../model/rotation/mysql';
import { POSTGRES_CONTRACT } from '../../model/rotation/postgres';
import { REDSHIFT_CONTRACT } from '../../model/rotation/redshift';
import { refuse } from '../synthesis/validation';
import type { RotationTarget } from './i-rotation';
import type { RotationUsers } from './rotation-users';

/** The names that a secret may give its engine, by the engine that rotates it. */
export const ENGINE_NAMES = {
  postgres: POSTGRES_CONTRACT.engines,
  mysql: MYSQL_CONTRACT.engines,
  mariadb: MARIADB_CONTRACT.engines,
  redshift: REDSHIFT_CONTRACT.engines,
  mongo: MONGO_CONTRACT.engines,
  oracle: ['oracle'],
  sqlserver: ['sqlserver'],
  db2: ['db2'],
} as const;

/** A database that a secret can be a login of. */
export type DatabaseEngine = keyof typeof ENGINE_NAMES;

/**
 * Refuses a login that its rotation would refuse at night: without the fields that it needs, or of another engine.
 * Checks what is known of the value; one that comes from elsewhere is checked when it is rotated.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_secret_json_structure.html
 */
export function requireLogin(
  construct: IConstruct,
  engine: DatabaseEngine,
  users: RotationUsers,
  target: RotationTarget,
): void {
  if (users.kind === 'alternating' && users.superuser === undefined) {
    refuse(construct, "`users` must name the superuser's secret for alternating users, got none");
  }
  const needed = users.kind === 'alternating' ? ['masterarn'] : [];
  requireFields(construct, target, { engine, names: ENGINE_NAMES[engine], needed });
}

/** What a function needs in the value of a login. */
export interface LoginFields {
  readonly engine: string;
  /** Values of `engine` that the function takes. */
  readonly names: readonly string[];
  /** Keys beside `engine`, `host` and `username`. */
  readonly needed: readonly string[];
}

/** Refuses a value that is known to lack what its function needs. */
export function requireFields(construct: IConstruct, { knownFields }: RotationTarget, fields: LoginFields): void {
  if (knownFields === undefined) return;
  const { engine, names } = fields;
  const needed = ['engine', 'host', 'username', ...fields.needed];
  const missing = needed.filter((key) => !(key in knownFields));
  if (missing.length > 0) {
    refuse(
      construct,
      `\`value\` must be JSON with ${needed.join(', ')} to be rotated, got no ${missing.join(', ')}: add them to the template`,
    );
  }
  if (!names.includes(String(knownFields.engine))) {
    refuse(
      construct,
      `\`value\` must have '${names.join("' or '")}' as its engine to be rotated as ${engine}, got '${knownFields.engine}'`,
    );
  }
}
